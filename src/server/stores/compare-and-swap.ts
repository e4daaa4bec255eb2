import { StoreError, type Change, type StoreOptions } from '../platform/store.js';
import { rejectNewer, withoutVersion, withVersion } from './entry-version.js';

/** What a key holds, with its version, and the store's time in milliseconds since 1970. */
export interface Found {
  readonly stored?: string | undefined;
  readonly now: number;
}

/** A store in another process, which cannot run a change itself. */
export interface SwapAccess {
  read(key: string): Promise<Found>;
  /** Writes `next` if the key still holds `expected`: undefined then, else what it holds. `ttl` is in seconds. */
  swap(key: string, expected: string | undefined, next: string | undefined, ttl?: number): Promise<Found | undefined>;
}

/** Lost swaps before an update is given up: after about six seconds, by the waits below. */
const MOST_TRIES = 50;
/** Milliseconds to wait at most after the second lost swap; doubled by each that follows. */
const FIRST_WAIT = 4;
const LONGEST_WAIT = 256;

/** Updates a value by reading it, changing it here, and writing it if it is still the one that was read. */
export async function updateBySwap(
  access: SwapAccess,
  key: string,
  change: Change,
  { ttl }: StoreOptions = {},
  random = Math.random,
): Promise<string | undefined> {
  let found = await access.read(key);
  for (let lost = 0; lost < MOST_TRIES; lost++) {
    // After a first lost swap the value is known, so it is tried at once; after more, the others are let through.
    if (lost > 1) await pause(random() * Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** (lost - 2)));
    rejectNewer(found.stored);
    const value = found.stored === undefined ? undefined : withoutVersion(found.stored);
    const next = change(value, found.now);
    if (next === value && ttl === undefined) return next;
    const other = await access.swap(key, found.stored, next === undefined ? undefined : withVersion(next), ttl);
    if (!other) return next;
    found = other;
  }
  throw new StoreError('Too many instances change the same value at once.');
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
