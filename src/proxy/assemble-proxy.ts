import type { ProductKey, ProductRef, ReviewProvider } from '../providers/ports.js';
import type { Clock } from '../upstream/clock.js';
import { Catalogue } from './sets/catalogue.js';
import { createHandler, type RequestContext } from './http/create-handler.js';
import type { Logger } from './logger.js';
import { ReviewSets } from './sets/review-sets.js';
import type { Secret } from './secret.js';
import type { SetLimits } from './sets/set-limits.js';
import type { Store } from './stores/store.js';

/** A merchant's proxy: Web requests in, Web answers out. */
export interface ReviewProxy {
  fetch(request: Request, context?: RequestContext): Promise<Response>;
  /** Begins what a server does unasked: walking the vendor's catalogue. An edge worker does it as requests come. */
  start(): void;
  /** Ends what goes on in the background. The store is its owner's to close. */
  close(): void;
}

export interface ProxyParts {
  readonly provider: ReviewProvider;
  readonly store: Store;
  readonly mount: string;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly limits: SetLimits;
  readonly filters?: readonly string[] | undefined;
  readonly healthKey?: Secret | undefined;
  /** The vendor's key for a page's id; by default the id is a sku. */
  readonly productKey?: ((id: string) => ProductKey | undefined) | undefined;
}

/** A proxy over any vendor of reviews. */
export function assembleProxy(parts: ProxyParts): ReviewProxy {
  const { provider, mount, clock, logger, healthKey, productKey = (sku) => ({ sku }) } = parts;
  const catalogue = new Catalogue(parts);
  const sets = new ReviewSets({ ...parts, catalogue });
  const product = (id: string): ProductRef | undefined => {
    const key = keyOf(id, productKey);
    return key && { id, key };
  };
  const house = { provider, sets, catalogue, product, healthKey };
  return {
    fetch: createHandler({ house, mount, clock, logger }),
    start: () => catalogue.start(),
    close: () => {
      catalogue.close();
      sets.close();
    },
  };
}

/** A merchant's own look-up may throw for an id that it does not know. */
function keyOf(id: string, productKey: (id: string) => ProductKey | undefined): ProductKey | undefined {
  try {
    return productKey(id) ?? undefined;
  } catch {
    return undefined;
  }
}
