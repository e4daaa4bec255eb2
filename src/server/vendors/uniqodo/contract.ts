import * as z from 'zod/mini';
import type { Endpoint } from '../review-vendor.js';
import type { PromotionCompletion, PromotionQuestion, PromotionShopper } from '../promotion-vendor.js';

/*
 * Uniqodo's reward API, version 2 (https://docs.uniqodo.com/reference). Its pages tell what each call does and how
 * errors look, and name few of the fields: whatever they leave open stands here once, and can be configured.
 */

/** What the vendor calls things, where its pages do not say or may be read in two ways. */
export const UNIQODO_NAMES = {
  /** The header that holds the account's key. */
  accessKey: 'UQD-ACCESS-KEY',

  // Paths below the vendor's origin.
  applyPath: 'v2/apply',
  claimsPath: 'v2/claims',
  deactivatePath: 'v2/deactivate',
  transactionsPath: 'v2/transactions',

  // Members of a request, and of its order.
  couponCode: 'couponCode',
  linkedUniqueReference: 'linkedUniqueReference',
  customer: 'customer',
  journeyId: 'journeyId',
  /**
   * Where the journey goes a second time, to open a code that is locked to it; '' for nowhere, since no page says
   * where.
   */
  unlock: '',
  locale: 'locale',
  metadata: 'metadata',
  orderId: 'id',
  status: 'status',
  appliedPromotions: 'appliedPromotions',

  // Members of a promotion that an order has.
  promotionId: 'promotionId',
  promotionCode: 'couponCode',
  title: 'title',
  applicationMethod: 'applicationMethod',
  discount: 'discount',

  // Members of an order's totals, and of an amount.
  totals: 'totals',
  totalDiscount: 'discount',
  total: 'total',
  amount: 'amount',
  currency: 'currency',
} as const;
/** The same, as an account may call it. */
export type UniqodoNames = { readonly [Name in keyof typeof UNIQODO_NAMES]: string };

const anything = z.optional(z.unknown());

/** Any answer: its members are read one by one, so that an odd one never costs the others. */
const answerSchema = z.object({ order: anything, claim: anything, errors: anything });
export type WireAnswer = z.infer<typeof answerSchema>;

/** A question with its language as the vendor takes it: two letters of ISO 639-1, or none. */
export type ApplyParams = Omit<PromotionQuestion, 'locale'> & { readonly language: string | undefined };

/** Whom a code is issued to. */
export interface ClaimParams {
  readonly promotionId: string;
  readonly customer: { readonly id: string; readonly email?: string | undefined };
  /** Required for promotions with secure codes. */
  readonly linkedUniqueReference?: string | undefined;
}

/** The vendor's endpoints, each written once. */
export interface UniqodoEndpoints {
  /** Looks anew at what an order has, applies one code, and whatever needs none. */
  readonly apply: Endpoint<ApplyParams, WireAnswer>;
  /** Issues a code. */
  readonly claim: Endpoint<ClaimParams, WireAnswer>;
  /** Makes an issued code useless. */
  readonly deactivate: Endpoint<{ code: string }, WireAnswer>;
  /** Reports a completed order. */
  readonly complete: Endpoint<PromotionCompletion, WireAnswer>;
}

/** The endpoints under the names that an account uses. */
export function uniqodoEndpoints(names: UniqodoNames): UniqodoEndpoints {
  const post = { method: 'POST', answer: answerSchema } as const;
  const at = (path: string) => (): readonly string[] => path.split('/');
  const shopper = ({ customer, linkedUniqueReference, metadata }: PromotionShopper): object => ({
    [names.customer]: customer,
    [names.linkedUniqueReference]: linkedUniqueReference,
    [names.metadata]: metadata,
  });
  const tie = (journey: string): object => ({
    [names.journeyId]: journey,
    ...(names.unlock && { [names.unlock]: journey }),
  });
  return {
    apply: {
      ...post,
      name: 'apply',
      path: at(names.applyPath),
      input: ({ journey }) => journey,
      json: (question) => ({
        order: { ...question.order, [names.appliedPromotions]: question.applied },
        [names.couponCode]: question.code,
        ...shopper(question),
        ...tie(question.journey),
        [names.locale]: question.language,
      }),
    },
    claim: {
      ...post,
      name: 'claims',
      path: at(names.claimsPath),
      json: ({ promotionId, customer, linkedUniqueReference }) => ({
        promotionId,
        ...shopper({ customer: { ...customer }, linkedUniqueReference }),
      }),
    },
    deactivate: {
      ...post,
      name: 'deactivate',
      path: at(names.deactivatePath),
      json: ({ code }) => ({ [names.couponCode]: code }),
    },
    complete: {
      ...post,
      name: 'transactions',
      path: at(names.transactionsPath),
      input: ({ journey }) => journey,
      json: (completion) => ({
        order: {
          ...completion.order,
          ...(completion.orderId !== undefined && { [names.orderId]: completion.orderId }),
          [names.status]: completion.status,
          [names.appliedPromotions]: completion.applied,
        },
        ...shopper(completion),
        ...tie(completion.journey),
      }),
    },
  };
}
