import * as z from 'zod/mini';
import type { PurchasedProduct } from '../order-vendor.js';
import type { Endpoint } from '../review-vendor.js';
import { wireList, wireText } from '../wire/scalars.js';
import { readEnvelope } from './envelope.js';

/*
 * The older way to send Yotpo orders: purchases (https://apidocs.yotpo.com/reference/create-an-order). They are
 * created, and never changed. The account's token comes in the body, as `utoken`.
 */

/** One purchase; products by their ids. */
export interface Purchase {
  readonly order_id: string;
  readonly order_date: string;
  readonly email: string;
  readonly customer_name: string;
  readonly currency_iso?: string | undefined;
  readonly customer: {
    readonly country?: string | undefined;
    readonly state?: string | undefined;
    readonly address?: string | undefined;
    readonly phone_number?: string | undefined;
  };
  readonly order_metadata?: { readonly coupon_used?: boolean | undefined; readonly delivery_type?: string | undefined };
  readonly products: Readonly<Record<string, PurchasedProduct & { readonly product_metadata?: object | undefined }>>;
}

interface App {
  readonly appKey: string;
}

/**
 * "validate_data is a boolean property and should not be in quotes": a request with quotes is answered 200, and nothing
 * is created.
 */
const CHECKED = { validate_data: true, platform: 'general' } as const;

/** Creates one purchase. */
export const createPurchase: Endpoint<App & { readonly purchase: Purchase }, unknown> = {
  name: 'create-purchase',
  method: 'POST',
  path: ({ appKey }) => ['apps', appKey, 'purchases'],
  json: ({ purchase }) => ({ ...CHECKED, ...purchase }),
  answer: z.looseObject({}),
};

/** A page of the account's purchases, the newest first. */
export const listPurchases: Endpoint<
  App & { readonly page: number; readonly count: number },
  { purchases: { order_id: string }[] }
> = {
  name: 'purchases',
  method: 'GET',
  path: ({ appKey }) => ['apps', appKey, 'purchases'],
  fields: ({ page, count }) => ({ page, count }),
  answer: z.pipe(
    z.transform(readEnvelope),
    z.pipe(
      z.object({ purchases: wireList }),
      z.transform(({ purchases }) => ({
        purchases: purchases.flatMap((raw) => {
          const read = z.object({ order_id: wireText }).safeParse(raw);
          return read.success ? [read.data] : [];
        }),
      })),
    ),
  ),
};
