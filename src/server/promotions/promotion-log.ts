import type { PromotionObjection } from '../vendors/promotion-vendor.js';
import type { Logger } from '../platform/logger.js';
import type { Attribution } from './attribution.js';

/** Fields of every line about a cart's promotions. */
export interface LogContext {
  readonly requestId: string;
  readonly vendor: string;
  /** A digest of the cart's address. */
  readonly journey: string;
}

/** A question to the vendor: its code, and what no line may repeat. */
export interface LoggedQuestion {
  readonly code: string | undefined;
  readonly secrets: readonly (string | undefined)[];
}

/** A code for the log: at most its first two characters, never more than a third of it, and its length. */
export function maskCode(code: string): string {
  const characters = [...code];
  const shown = characters.slice(0, Math.min(2, Math.floor(characters.length / 3)));
  return `${shown.join('')}…(${characters.length})`;
}

const EMAIL = /[^\s<>"'(),;:]+@[^\s<>"'(),;:]+/g;
/** Control characters, line ends included, and what turns the direction of a line. */
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu;
/** Shorter ones would blot out half of every sentence. */
const SHORTEST_SECRET = 3;

/** A vendor's words for the log: on one line, without e-mail addresses, and without the secrets. */
export function scrub(text: string, secrets: readonly (string | undefined)[]): string {
  const long = secrets.filter((secret) => secret !== undefined && secret.length >= SHORTEST_SECRET);
  const pattern = long.map((secret = '') => secret.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')).join('|');
  const plain = text.replace(UNPRINTABLE, ' ').replace(EMAIL, '[e-mail]');
  return pattern === '' ? plain : plain.replace(new RegExp(pattern, 'giu'), '[redacted]');
}

/** Logs what the vendor said: one line a verdict, and one more for each thing that has to be mended. */
export function logVerdict(
  logger: Logger,
  context: LogContext,
  { code, secrets }: LoggedQuestion,
  { applied, silent, foreign }: Attribution,
  objections: readonly PromotionObjection[],
): void {
  const said = ({ detail: { id, reason } }: PromotionObjection) => ({
    id: scrub(id, secrets),
    ...(reason !== undefined && { reason: scrub(reason, secrets) }),
  });
  const ids = [...new Set(objections.map((objection) => said(objection).id))];
  const about = { ...context, ...(code !== undefined && { code: maskCode(code) }) };
  logger.info({ ...about, applied: applied.length, ids }, 'promotions asked');
  for (const objection of objections.filter(({ technical }) => technical)) {
    logger.error({ ...about, ...said(objection) }, 'promotions need mending');
  }
  if (silent) logger.error(about, 'a code was neither applied nor refused');
  if (foreign.length > 0) logger.warn(about, 'the vendor spoke of a code that is not in this cart');
}
