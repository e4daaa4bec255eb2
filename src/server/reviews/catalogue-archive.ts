import * as z from 'zod/mini';
import { CatalogueRatings } from './catalogue-ratings.js';
import { gzip, gunzip } from './gzip.js';
import type { Store } from '../platform/store.js';

const storedSchema = z.object({
  walkedAt: z.number(),
  complete: z.boolean(),
  /** sku, item group, count, average. */
  entries: z.array(z.tuple([z.string(), z.nullable(z.string()), z.number(), z.nullable(z.number())])),
});

/** A catalogue and when its walk ended, in milliseconds since 1970. */
export interface WalkedCatalogue {
  readonly ratings: CatalogueRatings;
  readonly walkedAt: number;
}

/** Writes a catalogue down, gzipped. `ttl` in seconds. */
export async function saveCatalogue(store: Store, key: string, walked: WalkedCatalogue, ttl: number): Promise<void> {
  const { ratings, walkedAt } = walked;
  const entries = ratings.entries.map(({ sku, itemGroup = null, rating: { count, average } }) => [
    sku,
    itemGroup,
    count,
    average,
  ]);
  await store.set(key, await gzip(JSON.stringify({ walkedAt, complete: ratings.complete, entries })), { ttl });
}

/** The catalogue as an instance has written it down, if one has. */
export async function readCatalogue(store: Store, key: string): Promise<WalkedCatalogue | undefined> {
  const stored = await store.get(key);
  if (stored === undefined) return undefined;
  const { walkedAt, complete, entries } = storedSchema.parse(JSON.parse(await gunzip(stored)));
  const ratings = new CatalogueRatings();
  ratings.add(
    entries.map(([sku, itemGroup, count, average]) => ({
      sku,
      itemGroup: itemGroup ?? undefined,
      rating: { count, average },
    })),
  );
  ratings.complete = complete;
  return { ratings, walkedAt };
}
