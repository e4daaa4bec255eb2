import type { ReactiveControllerHost } from 'lit';
import { BusinessClient } from '../client/business/business-client.js';
import type { BusinessRating } from '../../model/business-rating.js';
import { RequestController } from './request-controller.js';

type Client = Pick<BusinessClient, 'load'>;

/**
 * The rating of the shop (''), or of another business of the merchant's, for a host that may name a proxy of its own.
 */
export const businessController = (
  host: ReactiveControllerHost,
  asked: () => { proxy: string | undefined; question: string },
  client: (proxy: string) => Client = (address) => new BusinessClient(address),
): RequestController<string, BusinessRating> =>
  new RequestController(
    host,
    asked,
    (address, name, signal) => client(address).load(name, signal),
    (name) => name.toLowerCase(),
  );
