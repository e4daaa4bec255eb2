import * as z from 'zod/mini';

/** `POST /v1/reviews/{id}/votes`: whether a review helped. Votes are final. */
export const voteRequestSchema = z.object({ vote: z.literal(['up', 'down']) });
export type VoteRequest = z.infer<typeof voteRequestSchema>;

/** A counted vote; `votes` is the review's tally with it, where the proxy knows it. */
export const voteAnswerSchema = z.object({
  votes: z.optional(z.object({ up: z.number(), down: z.number() })),
});
export type VoteAnswer = z.infer<typeof voteAnswerSchema>;
