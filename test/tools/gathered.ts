import { setTimeout as rest } from 'node:timers/promises';
import { MOUNTS } from '../../demo/storefront/layout.js';
import { parseReviewPage } from '../../src/model/review-page.js';

/** Milliseconds between two looks. */
const INTERVAL = 200;

/** Whether the proxy of the demo shop at an address holds all of a product's reviews: counts are not final before. */
export async function isGathered(address: string, productId: string): Promise<boolean> {
  const answer = await fetch(`${address}${MOUNTS.sitejabber}/v1/reviews?product_id=${productId}`);
  return answer.ok && parseReviewPage(await answer.json()).complete;
}

/** Waits until it does. */
export async function gathered(address: string, productId: string): Promise<void> {
  while (!(await isGathered(address, productId))) await rest(INTERVAL);
}
