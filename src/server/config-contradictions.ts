import * as z from 'zod/mini';
import type { ConfigurationProblem } from './platform/config-fields.js';

const missing = z.optional(z.undefined());
const given = z.custom((value) => value !== undefined);

/**
 * Configurations whose fields are wrong together, each with what is to be said of it. Their other fields may be wrong
 * as well: all are to be named at once.
 */
const CONTRADICTIONS: readonly (readonly [wrong: z.ZodMiniType, problem: ConfigurationProblem])[] = [
  [
    z.object({ sitejabber: missing, yotpo: missing, uniqodo: missing }),
    { path: 'sitejabber', reason: 'is missing, and so are yotpo and uniqodo' },
  ],
  [
    z.object({ sitejabber: given, yotpo: given, reviews: missing }),
    { path: 'reviews', reason: 'must say whose to show, sitejabber or yotpo, since both are given' },
  ],
  [
    z.union([
      z.object({ reviews: z.literal('yotpo'), yotpo: missing }),
      z.object({ reviews: z.literal('sitejabber'), sitejabber: missing }),
    ]),
    { path: 'reviews', reason: 'names a vendor that is not given' },
  ],
  [
    z.object({ sitejabber: z.object({ userToken: missing, login: missing }) }),
    { path: 'sitejabber.userToken', reason: 'is missing, and so is a login' },
  ],
  // Every login takes the token from all others, who must be told.
  [
    z.object({
      store: z.object({ reach: z.literal('process') }),
      sitejabber: z.object({ userToken: missing, login: z.looseObject({}) }),
    }),
    {
      path: 'sitejabber.login',
      reason: 'needs a store that outlives the process; with this one, give a userToken',
    },
  ],
  [
    z.object({ orders: given, uniqodo: missing, yotpo: z.optional(z.object({ secret: missing })) }),
    { path: 'yotpo.secret', reason: 'is missing: without it, and without uniqodo, nobody can be told of orders' },
  ],
  // An order that is acknowledged must not be lost.
  [
    z.object({
      store: z.object({ reach: z.literal('process') }),
      orders: z.object({ volatile: z.optional(z.literal(false)) }),
    }),
    { path: 'orders', reason: 'need a store that outlives the process; this one would lose them' },
  ],
];

/** What of a configuration does not go together. */
export const findContradictions = (config: unknown): ConfigurationProblem[] =>
  CONTRADICTIONS.filter(([wrong]) => wrong.safeParse(config).success).map(([, problem]) => problem);
