import { configuration } from '../client/configuration.js';
import type { CouponMessages } from '../model/coupon-messages.js';

/** The sentences that `configure()` has put in the place of ours, for every coupon field of the page. */
export const configuredMessages = (): CouponMessages => configuration().messages ?? {};
