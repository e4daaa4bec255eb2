import type { ReactiveControllerHost } from 'lit';
import { BusinessClient } from '../client/business-client.js';
import type { BusinessRating } from '../model/business-rating.js';
import { ProxyController } from './proxy-controller.js';

type Client = Pick<BusinessClient, 'load'>;

/** The shop's own rating, for a host that may name a proxy of its own. */
export const businessController = (
  host: ReactiveControllerHost,
  proxy: () => string | undefined,
  client: (proxy: string) => Client = (address) => new BusinessClient(address),
): ProxyController<undefined, BusinessRating> =>
  new ProxyController(
    host,
    () => ({ proxy: proxy(), question: undefined }),
    (address, _, signal) => client(address).load(signal),
  );
