import * as z from 'zod/mini';
import { parseReviewPage, type ReviewPage } from '../../src/model/review-page.js';
import { assembleProxy, type ProxyParts, type ReviewParts, type ReviewProxy } from '../../src/server/services.js';
import { memoryStore } from '../../src/server/stores/memory-store.js';
import { SET_LIMITS } from '../../src/server/reviews/set-limits.js';
import type { ReviewVendor } from '../../src/server/vendors/review-vendor.js';
import { FakeClock } from './vendors/calls/fake-clock.js';
import { PlayedVendor } from './played-vendor.js';

const ratingsSchema = z.object({
  ratings: z.record(z.string(), z.nullable(z.object({ count: z.number(), average: z.nullable(z.number()) }))),
});

/** One line of the proxy's log. */
export type LogLine = Record<string, unknown> & { readonly message: string };

/** A proxy over a played vendor, on a clock that stands still, asked without a network. */
export class PlayedProxy {
  readonly clock: FakeClock;
  readonly vendor: PlayedVendor;
  readonly parts: ProxyParts;
  readonly proxy: ReviewProxy;
  readonly lines: LogLine[] = [];
  readonly #background: Promise<unknown>[] = [];

  /** @param beside Another instance: it shares that one's clock, vendor and store. */
  constructor(
    {
      limits = SET_LIMITS,
      productKey,
      siblings,
      withoutCatalogue,
      ...parts
    }: Partial<
      ProxyParts & ReviewParts & Pick<ReviewVendor, 'productKey' | 'siblings'> & { withoutCatalogue: boolean }
    > = {},
    beside?: PlayedProxy,
  ) {
    this.clock = beside?.clock ?? new FakeClock();
    this.vendor = beside?.vendor ?? new PlayedVendor(this.clock.now);
    Object.assign(this.vendor, productKey && { productKey }, siblings && { siblings });
    if (withoutCatalogue) Object.assign(this.vendor, { catalogue: undefined });
    const log = (fields: Record<string, unknown>, message: string): void =>
      void this.lines.push({ ...fields, message });
    this.parts = {
      reviews: { provider: this.vendor, limits },
      store: beside?.parts.store ?? memoryStore({ clock: this.clock.now }),
      mount: '/apps/vouchsafe',
      clock: this.clock,
      logger: { info: log, warn: log, error: log },
      ...parts,
    };
    this.proxy = assembleProxy(this.parts);
  }

  /** Any request below the mount. */
  ask(path: string, init?: RequestInit): Promise<Response> {
    const request = new Request(`https://shop.example/apps/vouchsafe${path}`, init);
    return this.proxy.fetch(request, { waitUntil: (work) => void this.#background.push(work) });
  }

  /** A page of reviews of the product "mug". */
  async page(parameters: Record<string, string> = {}): Promise<ReviewPage> {
    const response = await this.ask(`/v1/reviews?${new URLSearchParams({ product_id: 'mug', ...parameters })}`);
    if (!response.ok) throw new Error(`status ${response.status}`);
    return parseReviewPage(await response.json());
  }

  async ratings(...ids: readonly string[]) {
    const response = await this.ask(`/v1/ratings?${new URLSearchParams(ids.map((id) => ['id', id]))}`);
    return ratingsSchema.parse(await response.json()).ratings;
  }

  /** Waits until nothing goes on behind the answers. */
  async rest(): Promise<void> {
    while (this.#background.length > 0) await Promise.all(this.#background.splice(0));
  }

  /** Asks for a page, lets the upkeep that follows end, and asks again. */
  async settledPage(parameters?: Record<string, string>): Promise<ReviewPage> {
    await this.page(parameters);
    await this.rest();
    return this.page(parameters);
  }
}

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** The ids of a page's reviews. */
export const idsOf = ({ reviews }: ReviewPage): string[] => reviews.map(({ id }) => id);
