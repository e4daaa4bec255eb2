import * as z from 'zod/mini';

/** The most metadata filters a shopper is ever shown. Stars, photos, verified and search are not metadata. */
export const MAX_METADATA_FILTERS = 10;
/** The most values a filter lists, beside those that are selected; so many may be selected. */
export const MAX_METADATA_VALUES = 50;
/** Characters of a name or value that can be filtered by. */
export const MAX_METADATA_LENGTH = 128;

/**
 * A question merchants ask reviewers, as a filter. `name` is the stable key; `values` are in the order to show them,
 * each with how many reviews it would leave, whatever is selected in this filter itself.
 */
export const metadataFilterSchema = z.object({
  name: z.string(),
  label: z.optional(z.string()),
  kind: z.literal(['text', 'boolean', 'country']),
  values: z.array(z.object({ value: z.string(), count: z.number() })),
});
export type MetadataFilter = z.infer<typeof metadataFilterSchema>;
