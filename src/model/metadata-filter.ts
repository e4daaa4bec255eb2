import { array, number, object, oneOf, optional, string, type Shape } from './shape.js';

/** The most metadata filters a shopper is ever shown. Stars, photos, verified and search are not metadata. */
export const MAX_METADATA_FILTERS = 10;
/** The most names that a page's author may ask filters for: more than are shown, since not every product has each. */
export const MAX_REQUESTED_FILTERS = 100;
/** The most values a filter lists, besides those that are selected; as many may be selected. */
export const MAX_METADATA_VALUES = 50;
/** Characters of a name or value that can be filtered by. */
export const MAX_METADATA_LENGTH = 128;

/**
 * A question merchants ask reviewers, as a filter. `name` is the stable key; `values` are in the order to show them,
 * each with how many reviews it would leave, whatever is selected in this filter itself.
 */
export type MetadataFilter = Shape<typeof parseMetadataFilter>;
export const parseMetadataFilter = object({
  name: string,
  label: optional(string),
  kind: oneOf('text', 'boolean', 'country'),
  values: array(object({ value: string, count: number })),
});

/** What of some filters is shown: the first ten. `dropped` names the others, for the merchant. */
export const limitFilters = <F extends { readonly name: string }>(
  filters: readonly F[],
): { readonly shown: readonly F[]; readonly dropped: readonly string[] } => ({
  shown: filters.slice(0, MAX_METADATA_FILTERS),
  dropped: filters.slice(MAX_METADATA_FILTERS).map(({ name }) => name),
});
