import * as z from 'zod/mini';
import type { Endpoint } from '../ports.js';
import { readEnvelope } from './envelope.js';

/** Counts a vote; no new count comes back. */
export const voteEndpoint: Endpoint<{ readonly id: string; readonly vote: 'up' | 'down' }, unknown> = {
  name: 'vote',
  method: 'POST',
  path: ({ id, vote }) => ['reviews', id, 'vote', vote],
  answer: z.looseObject({}),
};

/** One review by its id. */
export const reviewEndpoint: Endpoint<{ readonly id: string }, { review: unknown }> = {
  name: 'review',
  method: 'GET',
  path: ({ id }) => ['reviews', id],
  answer: z.pipe(z.transform(readEnvelope), z.object({ review: z.unknown() })),
};
