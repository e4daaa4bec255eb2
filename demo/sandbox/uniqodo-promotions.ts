import type { Kind } from './families.js';

/** A promotion of the sandbox's account. */
export interface UniqodoPromotion {
  /** The vendor's name for it. */
  readonly id: string;
  readonly title: string;
  /**
   * As the vendor calls them: one code for everybody, codes for one use each, codes bound to a customer, or none at
   * all.
   */
  readonly codeType: 'Repeat' | 'Unique' | 'Secure' | 'Automatic';
  /** What a shopper types; none for an automatic promotion. */
  readonly codes: readonly string[];
  /** Off the goods in percent, off the goods as a sum, or the delivery. */
  readonly gives: { readonly percent: number } | { readonly sum: number } | 'delivery';
  /** The only kind of goods that it is for. */
  readonly kind?: Kind;
  /** The least that the goods must come to, in the order's currency. */
  readonly minimum?: number;
  /** The one customer reference that its codes are bound to. */
  readonly reference?: string;
  /** How many orders may have it. */
  readonly limit?: number;
  readonly oncePerCustomer?: boolean;
  /** A code whose promotion it cannot be combined with. */
  readonly notWith?: string;
  /** What triggers it inside the merchant's own shop, and no shopper may use. */
  readonly masterCode?: string;
  /** Whether an answer says which code earned it: the vendor's documentation leaves that open. */
  readonly namesCode?: boolean;
}

/** The customer whom VIP20 was sent to, as the merchant's session knows her. */
export const VIP_REFERENCE = 'ada@shopper.example';

/** How many promotions with codes an order may have. */
export const CODES_PER_ORDER = 3;

/**
 * Every promotion of the sandbox. In addition to their codes, each error id in capitals is a code that fails with it
 * (`CODE_EXPIRED`), at an HTTP status of your choice (`CODE_EXPIRED_400`).
 */
export const UNIQODO_PROMOTIONS: readonly UniqodoPromotion[] = [
  {
    id: '60c5ef375e987e3856862129b3920010',
    title: '10% off',
    codeType: 'Repeat',
    codes: ['SAVE10'],
    gives: { percent: 10 },
    notWith: 'WELCOME5',
    masterCode: 'MASTER-SAVE10',
    namesCode: true,
  },
  {
    id: '60c5ef375e987e3856862129b3920005',
    title: 'Welcome: 5 off your first order',
    codeType: 'Repeat',
    codes: ['WELCOME5'],
    gives: { sum: 5 },
    oncePerCustomer: true,
    notWith: 'SAVE10',
  },
  {
    id: '60c5ef375e987e3856862129b3920001',
    title: 'Free delivery',
    codeType: 'Repeat',
    codes: ['FREESHIP'],
    gives: 'delivery',
  },
  {
    id: '60c5ef375e987e3856862129b3920020',
    title: '20% off for our best customers',
    codeType: 'Secure',
    codes: ['VIP20'],
    gives: { percent: 20 },
    reference: VIP_REFERENCE,
  },
  {
    id: '60c5ef375e987e3856862129b3920015',
    title: '15% off mugs',
    codeType: 'Repeat',
    codes: ['MUGS15'],
    gives: { percent: 15 },
    kind: 'mug',
  },
  {
    id: '60c5ef375e987e3856862129b3920100',
    title: '12 off orders over 100',
    codeType: 'Repeat',
    codes: ['SPEND100'],
    gives: { sum: 12 },
    minimum: 100,
  },
  {
    id: '60c5ef375e987e3856862129b3920008',
    title: 'A thank-you: 8 off',
    codeType: 'Unique',
    codes: ['UNIQUE1', 'UNIQUE2', 'UNIQUE3', 'UNIQUE4', 'UNIQUE5'],
    gives: { sum: 8 },
  },
  {
    id: '60c5ef375e987e3856862129b3920030',
    title: '30% off for one order alone',
    codeType: 'Repeat',
    codes: ['LASTONE'],
    gives: { percent: 30 },
    limit: 1,
  },
  {
    id: '60c5ef375e987e3856862129b3920150',
    title: '5% off orders over 150',
    codeType: 'Automatic',
    codes: [],
    gives: { percent: 5 },
    minimum: 150,
  },
];

const byId = new Map(UNIQODO_PROMOTIONS.map((promotion) => [promotion.id, promotion]));

/** The promotion with the vendor's name. */
export const promotionById = (id: string): UniqodoPromotion | undefined => byId.get(id);

/** The promotion that a code triggers inside the merchant's shop. */
export const promotionByMasterCode = (code: string): UniqodoPromotion | undefined =>
  UNIQODO_PROMOTIONS.find(({ masterCode }) => masterCode === code.toUpperCase());
