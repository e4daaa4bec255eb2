import type { ReactiveControllerHost } from 'lit';
import { TopRatedClient } from '../client/business/top-rated-client.js';
import type { TopRated } from '../../model/top-rated.js';
import { RequestController } from './request-controller.js';

type Client = Pick<TopRatedClient, 'load'>;

interface Question {
  readonly category: string;
  readonly currency: string;
}

/** The best rated products of a category, for a host that may name a proxy of its own. */
export const topRatedController = (
  host: ReactiveControllerHost,
  asked: () => { proxy: string | undefined; question: Question },
  client: (proxy: string) => Client = (address) => new TopRatedClient(address),
): RequestController<Question, TopRated> =>
  new RequestController(
    host,
    asked,
    (address, question, signal) => client(address).load(question, signal),
    ({ category, currency }) => JSON.stringify([category, currency.toUpperCase()]),
  );
