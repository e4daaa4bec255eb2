import { codeKey } from '../../../src/model/promotion-code.js';
import type { PromotionMessageId } from '../../../src/model/promotion-message-id.js';
import { parsePromotionsAnswer, type PromotionsAnswer } from '../../../src/protocol/promotions.js';
import type {
  EarnedPromotion,
  PromotionCompletion,
  PromotionObjection,
  PromotionVendor,
  PromotionQuestion,
  PromotionVerdict,
} from '../../../src/server/vendors/promotion-vendor.js';
import { assembleProxy, type ReviewProxy } from '../../../src/server/services.js';
import { clientBySocket } from '../../../src/server/limits/client-key.js';
import { GUARD_LIMITS } from '../../../src/server/promotions/guess-record.js';
import type { PromotionParts } from '../../../src/server/promotions/promotion-service.js';
import { Secret } from '../../../src/server/platform/secret.js';
import { memoryStore } from '../../../src/server/stores/memory-store.js';
import type { Store } from '../../../src/server/platform/store.js';
import type { Clock } from '../../../src/server/platform/clock.js';
import { FakeClock } from '../vendors/calls/fake-clock.js';
import type { LogLine } from '../played-proxy.js';

/** What the played vendor hands out for a promotion, and wants back with the next question. */
interface Source {
  readonly promotionId: string;
}
const idOf = (source: unknown): string => (source as Source).promotionId;

/** What every shop's e-mail addresses and vendors' reasons hold in these tests, and no answer or log line may. */
export const SECRET_KEY = 'an-hmac-secret-of-at-least-32-characters';
export const EMAIL = 'ada@shopper.example';

export const objection = (
  id: PromotionMessageId,
  code?: string,
  more: Partial<PromotionObjection> = {},
): PromotionObjection => ({
  ...{ id, code, promotionId: undefined, text: undefined, lang: undefined, detail: { id }, technical: false },
  ...more,
});

/** A vendor of promotions whose codes a test lays out. It never names a code by itself. */
export class PlayedPromotions implements PromotionVendor {
  readonly name = 'played';
  readonly questions: PromotionQuestion[] = [];
  readonly completions: PromotionCompletion[] = [];
  /** Codes that are good, each for the promotion of its own name. */
  readonly good = new Set(['SAVE10', 'WELCOME5', 'FREESHIP']);
  /** What is said of codes that are not. */
  readonly bad = new Map<string, PromotionObjection>();
  /** Promotions that the order does not earn any more. */
  readonly gone = new Set<string>();
  automatic: readonly string[] = [];
  /** What every call ends in. */
  failure: (question: PromotionQuestion | PromotionCompletion) => Error | undefined = () => undefined;
  /** Waited for by every call, after it has been noted. */
  pause: (question: PromotionQuestion) => Promise<void> = async () => {};
  /** Replaces the verdict. */
  answer: ((question: PromotionQuestion) => PromotionVerdict) | undefined;

  get codes(): readonly (string | undefined)[] {
    return this.questions.map(({ code }) => code);
  }

  async apply(question: PromotionQuestion): Promise<PromotionVerdict> {
    this.questions.push(question);
    await this.pause(question);
    const failure = this.failure(question);
    if (failure) throw failure;
    if (this.answer) return this.answer(question);
    const { code } = question;
    const before = question.applied.map(idOf).filter((id) => !this.gone.has(id) && !this.automatic.includes(id));
    const key = code?.toUpperCase();
    const isGood = key !== undefined && this.good.has(key) && !this.bad.has(key);
    const earned = [...this.automatic, ...before, ...(isGood ? [`promotion of ${key}`] : [])];
    return {
      earned: earned.map((id) => this.#earn(id)),
      objections:
        code === undefined || isGood
          ? []
          : [this.bad.get(codeKey(code).toUpperCase()) ?? objection('resource_not_found', code)],
      totals: { total: { value: 100 - 10 * earned.length, currency: 'GBP' } },
    };
  }

  async complete(completion: PromotionCompletion): Promise<void> {
    this.completions.push(completion);
    const failure = this.failure(completion);
    if (failure) throw failure;
  }

  #earn(promotionId: string): EarnedPromotion {
    const automatic = this.automatic.includes(promotionId);
    return {
      ...{ promotionId, title: `Title of ${promotionId}`, code: undefined, automatic },
      amount: { value: 10, currency: 'GBP' },
      source: { promotionId, hidden: 'never-for-shoppers' },
    };
  }
}

/** What a request to the promotions may be varied by. */
export interface Ask {
  readonly cart?: string | undefined;
  readonly locale?: string;
  readonly add?: readonly string[];
  readonly remove?: readonly string[];
  /** The address of the asker's socket. */
  readonly client?: string | undefined;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Surroundings {
  readonly clock?: Clock;
  readonly store?: Store;
  readonly vendor?: PlayedPromotions;
}

const URL_OF_PROMOTIONS = 'https://shop.example/apps/vouchsafe/v1/promotions';

/** A proxy over a played vendor of promotions. Every cart exists, with a mug in it. */
export class PromotionsProxy {
  readonly clock: Clock;
  readonly store: Store;
  readonly vendor: PlayedPromotions;
  readonly proxy: ReviewProxy;
  readonly lines: (LogLine & { readonly level: string })[] = [];

  constructor(parts: Partial<PromotionParts> = {}, around: Surroundings = {}) {
    this.clock = around.clock ?? new FakeClock();
    this.store = around.store ?? memoryStore({ clock: () => this.clock.now() });
    this.vendor = around.vendor ?? new PlayedPromotions();
    const log = (level: string) => (fields: Record<string, unknown>, message: string) =>
      void this.lines.push({ ...fields, message, level });
    this.proxy = assembleProxy({
      ...{ store: this.store, mount: '/apps/vouchsafe', clock: this.clock },
      logger: { info: log('info'), warn: log('warn'), error: log('error') },
      promotions: {
        provider: this.vendor,
        secret: new Secret(SECRET_KEY),
        cart: () => ({
          order: { products: ['mug'] },
          customer: { id: 'c-1', email: EMAIL },
          linkedUniqueReference: EMAIL,
        }),
        client: clientBySocket,
        origins: ['https://www.shop.example'],
        uniform: false,
        limits: GUARD_LIMITS,
        ...parts,
      },
    });
  }

  /** Any request, as the platform would pass it on. */
  send(init: RequestInit, client: string | undefined = '203.0.113.9', url = URL_OF_PROMOTIONS): Promise<Response> {
    return this.proxy.fetch(new Request(url, init), { clientAddress: client });
  }

  ask({ headers = {}, client, ...body }: Ask = {}): Promise<Response> {
    const all = { 'Content-Type': 'application/json', 'Sec-Fetch-Site': 'same-origin', ...headers };
    return this.send({ method: 'POST', headers: all, body: JSON.stringify({ cart: 'cart-1', ...body }) }, client);
  }

  /** What a request that must succeed is answered. */
  async change(ask: Ask = {}): Promise<PromotionsAnswer> {
    const response = await this.ask(ask);
    const body: unknown = await response.json();
    if (!response.ok) throw new Error(`${response.status} ${JSON.stringify(body)}`);
    return parsePromotionsAnswer(body);
  }
}

/** The codes that are applied, in order; an automatic promotion by its title. */
export const appliedOf = ({ applied }: PromotionsAnswer): string[] => applied.map(({ code, title }) => code ?? title);
