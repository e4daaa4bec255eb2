import { MAX_METADATA_LENGTH, MAX_METADATA_VALUES, MAX_REQUESTED_FILTERS } from '../model/metadata-filter.js';
import { EVERY_REVIEW, SORTS, type ReviewQuery, type Sort } from '../model/review-query.js';
import { STARS, type Stars } from '../model/stars.js';
import { MAX_ID_LENGTH, MAX_METADATA_NAMES, MAX_PER_PAGE, MAX_SEARCH_LENGTH } from './limits.js';
import { byText } from './review-query.js';

/** A parameter with a value that the protocol does not allow. `param` names it, dotted for nested ones. */
export class InvalidParameter extends Error {
  readonly param: string;
  constructor(param: string) {
    super(`Invalid parameter: ${param}`);
    this.param = param;
  }
}

/**
 * Reads the query string of `GET /v1/reviews`. Unknown parameters are ignored.
 * @throws InvalidParameter naming the first parameter whose value the protocol does not allow.
 */
export function parseReviewQuery(params: URLSearchParams): { query: ReviewQuery; version: string | undefined } {
  const subject = oneOf(['product', 'business'] as const, params.get('subject') ?? 'product', 'subject');
  const productId = subject === 'product' ? text(params.get('product_id') ?? '', MAX_ID_LENGTH, 'product_id') : '';
  if (subject === 'product' && productId === '') throw new InvalidParameter('product_id');
  const version = params.get('version') ?? undefined;
  return {
    query: {
      subject,
      productId,
      page: integer(params.get('page') ?? '1', Number.MAX_SAFE_INTEGER / MAX_PER_PAGE, 'page'),
      perPage: integer(params.get('per_page') ?? String(EVERY_REVIEW.perPage), MAX_PER_PAGE, 'per_page'),
      sort: oneOf<Sort>(SORTS, params.get('sort') ?? 'newest', 'sort'),
      stars: readStars(params.get('stars') ?? ''),
      media: flag(params.get('media'), 'media'),
      verified: flag(params.get('verified'), 'verified'),
      search: readSearch(params.get('q') ?? ''),
      metadata: readMetadata(params.get('metadata') ?? '{}'),
      filters: readNames(params.get('filters') ?? '[]'),
    },
    version: version === undefined ? undefined : text(version, 64, 'version'),
  };
}

function oneOf<T extends string>(allowed: readonly T[], value: string, param: string): T {
  const found = allowed.find((candidate) => candidate === value);
  if (found === undefined) throw new InvalidParameter(param);
  return found;
}

function text(value: string, longest: number, param: string): string {
  if (value.length > longest || /\p{Cc}/u.test(value)) throw new InvalidParameter(param);
  return value;
}

/** Pasted text may have tabs and line breaks in it: white space is white space. */
const readSearch = (value: string): string => text(value.replace(/\s+/g, ' ').trim(), MAX_SEARCH_LENGTH, 'q');

function integer(value: string, largest: number, param: string): number {
  const number = /^[1-9]\d{0,15}$/.test(value) ? Number(value) : Number.NaN;
  if (!(number <= largest)) throw new InvalidParameter(param);
  return number;
}

function flag(value: string | null, param: string): boolean {
  return oneOf(['0', '1'] as const, value ?? '0', param) === '1';
}

function readStars(value: string): readonly Stars[] {
  const asked = value === '' ? [] : value.split(',');
  if (asked.some((star) => !/^[1-5]$/.test(star))) throw new InvalidParameter('stars');
  return STARS.filter((star) => asked.includes(String(star)));
}

function readNames(json: string): readonly string[] {
  const names = parseJson(json, 'filters');
  if (!Array.isArray(names) || names.length > MAX_REQUESTED_FILTERS) throw new InvalidParameter('filters');
  return names.map((name: unknown) => {
    if (typeof name !== 'string') throw new InvalidParameter('filters');
    return text(name, MAX_METADATA_LENGTH, 'filters');
  });
}

function parseJson(json: string, param: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    throw new InvalidParameter(param);
  }
}

function readMetadata(json: string): ReviewQuery['metadata'] {
  const parsed = parseJson(json, 'metadata');
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) throw new InvalidParameter('metadata');
  const entries: [string, unknown][] = Object.entries(parsed);
  if (entries.length > MAX_METADATA_NAMES) throw new InvalidParameter('metadata');
  // Without a prototype, so that a name such as "constructor" is only ever a name.
  const metadata = Object.create(null) as Record<string, readonly string[]>;
  for (const [name, values] of entries) {
    const param = `metadata.${name.slice(0, MAX_METADATA_LENGTH)}`;
    if (!Array.isArray(values) || values.length > MAX_METADATA_VALUES) throw new InvalidParameter(param);
    const accepted = values.map((value: unknown) => {
      if (typeof value !== 'string') throw new InvalidParameter(param);
      return text(value, MAX_METADATA_LENGTH, param);
    });
    metadata[text(name, MAX_METADATA_LENGTH, param)] = [...new Set(accepted)].sort(byText);
  }
  return metadata;
}
