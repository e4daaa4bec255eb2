import { parseVotes } from '../model/cast-vote.js';
import { object, optional, type Shape } from '../model/shape.js';
import { ROUTES } from './routes.js';

/** Where a review's votes are counted. */
export const votesPath = (reviewId: string): string => `${ROUTES.reviews}/${encodeURIComponent(reviewId)}/votes`;

/** The answer to a counted vote; `votes` are the review's, this one included, where the proxy knows them. */
export type VoteAnswer = Shape<typeof parseVoteAnswer>;
export const parseVoteAnswer = object({ votes: optional(parseVotes) });
