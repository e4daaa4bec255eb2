import { randomUUID } from 'node:crypto';
import { Hono, type Context } from 'hono';
import * as z from 'zod/mini';
import type { UniqodoCodes } from './uniqodo-codes.js';
import { applyPromotions, type NamesCodes } from './uniqodo-engine.js';
import { UniqodoRefusal, wireError } from './uniqodo-errors.js';
import { provoked, statusesOf } from './uniqodo-ids.js';
import { orderSchema } from './uniqodo-order.js';
import { promotionById, type UniqodoPromotion } from './uniqodo-promotions.js';

/** A completed order as it was reported. */
export interface UniqodoTransaction {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly status: 'confirmed' | 'cancelled';
  readonly journey: string;
  /** The shop's id of the order, where the report has it. */
  readonly order: string | undefined;
  /** What it was bought with: the code where one is known, else the title. */
  readonly promotions: readonly string[];
}

/** What the endpoints work on. */
export interface UniqodoAccountState {
  readonly accessKey: string;
  readonly codes: UniqodoCodes;
  readonly namesCodes: NamesCodes;
  readonly transactions: UniqodoTransaction[];
  readonly now: () => number;
}

const absent = <Schema extends z.ZodMiniType>(schema: Schema) =>
  z.pipe(
    z.optional(z.nullable(schema)),
    z.transform((value) => value ?? undefined),
  );
const text = absent(z.string());

const shopperShape = {
  /** "A two-letter ISO 639-1 language code": nothing longer, and no region. */
  locale: absent(z.string().check(z.regex(/^[a-z]{2}$/))),
  journeyId: text,
  linkedUniqueReference: text,
  customer: absent(z.object({ id: text, email: text })),
};
const applySchema = z.object({ ...shopperShape, order: orderSchema, couponCode: text });
const claimSchema = z.object({ ...shopperShape, promotionId: z.string() });
const deactivateSchema = z.object({ couponCode: z.string() });
const transactionSchema = z.object({
  ...shopperShape,
  order: z.extend(orderSchema, { status: z.enum(['confirmed', 'cancelled']) }),
});

/**
 * The vendor's endpoints, without latency and faults. Errors about codes come inside HTTP 200, as its page of errors
 * lists them.
 */
export function createUniqodoApi(state: UniqodoAccountState): Hono {
  const app = new Hono();
  app.use('/v2/*', async (c, next) => {
    if (c.req.header('uqd-access-key') !== state.accessKey) throw new UniqodoRefusal('authentication_failed');
    await next();
  });
  app.post('/v2/apply', async (c) => {
    const { order, couponCode, linkedUniqueReference, customer, journeyId, locale } = await read(c, applySchema);
    const question = {
      order,
      code: couponCode,
      reference: linkedUniqueReference,
      customer: customer?.id,
      journey: journeyId ?? randomUUID(),
      locale,
    };
    const { status, body } = applyPromotions(state.codes, question, state.namesCodes);
    return c.json(body, status);
  });
  app.post('/v2/claims', async (c) => c.json(claim(state, await read(c, claimSchema)), 201));
  app.post('/v2/deactivate', async (c) => c.json(deactivate(state, await read(c, deactivateSchema))));
  app.post('/v2/transactions', async (c) => c.json(complete(state, await read(c, transactionSchema)), 201));
  app.onError((error, c) => {
    if (!(error instanceof UniqodoRefusal)) throw error;
    const { id, subject, locale, status } = error;
    return c.json({ errors: [wireError(id, locale, subject)] }, status ?? statusesOf(id).single);
  });
  return app;
}

/** A body as its endpoint expects it. @throws UniqodoRefusal malformed_request_payload, request_parameter_error */
async function read<Schema extends z.ZodMiniType>(c: Context, schema: Schema): Promise<z.output<Schema>> {
  const body: unknown = await c.req.json().catch(() => {
    throw new UniqodoRefusal('malformed_request_payload');
  });
  const { success, data } = schema.safeParse(body);
  if (!success) throw new UniqodoRefusal('request_parameter_error');
  return data;
}

/** Fails with the error that a name asks for, if it asks for one. @throws UniqodoRefusal */
function provoke(name: string, subject: { promotionId?: string; couponCode?: string }, locale?: string): void {
  const asked = provoked(name);
  if (asked) throw new UniqodoRefusal(asked.id, { subject, locale, status: asked.single });
}

/** @throws UniqodoRefusal resource_not_found, and the ids that only a claim can give */
function claim({ codes, now }: UniqodoAccountState, asked: z.output<typeof claimSchema>): object {
  const { promotionId, linkedUniqueReference, customer, locale } = asked;
  provoke(promotionId, { promotionId }, locale);
  const promotion = promotionById(promotionId);
  const refusal = refusalOfClaim(promotion, linkedUniqueReference);
  if (promotion === undefined || refusal) {
    throw new UniqodoRefusal(refusal ?? 'resource_not_found', { subject: { promotionId }, locale });
  }
  const { code } = codes.claim(promotion, promotion.codeType === 'Secure' ? linkedUniqueReference : undefined);
  return {
    claim: { code, createdAt: new Date(now()).toISOString() },
    customer: { id: customer?.id ?? null },
    promotion: { id: promotion.id },
  };
}

function refusalOfClaim(promotion: UniqodoPromotion | undefined, reference: string | undefined) {
  switch (promotion?.codeType) {
    case 'Automatic':
      return 'automatic_promotion_cannot_claim_code';
    case 'Repeat':
      return 'promotion_is_repeat_code';
    case 'Secure':
      return reference === undefined ? 'secure_code_user_email_required' : undefined;
    case 'Unique':
    case undefined:
      return undefined;
  }
}

/** @throws UniqodoRefusal unique_coupon_code_not_found, of a code that everybody may use as well */
function deactivate({ codes }: UniqodoAccountState, { couponCode }: z.output<typeof deactivateSchema>): object {
  provoke(couponCode, { couponCode });
  const given = codes.find(couponCode);
  if (given === undefined || given.promotion.codeType === 'Repeat') {
    throw new UniqodoRefusal('unique_coupon_code_not_found', { subject: { couponCode } });
  }
  given.deactivated = true;
  return {};
}

/** Writes an order down; a confirmed one uses its codes up. */
function complete(state: UniqodoAccountState, asked: z.output<typeof transactionSchema>): object {
  const { codes, transactions, now } = state;
  const { order, customer, journeyId = '' } = asked;
  const { status } = order;
  const id = order.id ?? undefined;
  if (id !== undefined && transactions.some((known) => known.order === id && known.status === status)) return {};
  const used = (order.appliedPromotions ?? []).flatMap(({ promotionId, couponCode }) => {
    const promotion = promotionById(promotionId);
    if (promotion === undefined) return [];
    const given = couponCode ? codes.find(couponCode) : codes.usedBy(journeyId, promotion);
    return [{ promotion, given }];
  });
  if (status === 'confirmed') {
    for (const { promotion, given } of used) codes.redeem(promotion, given, customer?.id);
  }
  const promotions = used.map(({ promotion, given }) => given?.code ?? promotion.title);
  transactions.push({ at: now(), status, journey: journeyId, order: id, promotions });
  return {};
}
