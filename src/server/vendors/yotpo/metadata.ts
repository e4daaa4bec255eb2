import type { Metadatum, Review } from '../../../model/review.js';
import { isRecord, readValues, toMetadata, type NamedValues } from '../wire/metadata.js';
import { customFieldSchema, type WireReview } from './contract.js';
import { readText } from './text.js';

/** Properties of orders that steer the vendor, and say nothing of a review. */
const STEERING = new Set(['suppress_review_request']);

/** What customers' properties are called where orders' name the same thing. */
const OF_CUSTOMER: Readonly<Record<string, string>> = { state: 'customer_state', country: 'customer_country' };

/** Properties that are yes or no, and may come as 1 or 0. */
const FLAGS = new Set(['coupon_used']);

/** Properties that a review has one of, wherever they are said. */
const SINGLE = new Set([...FLAGS, ...Object.values(OF_CUSTOMER)]);

/** What makes a question a scale from 1 to 5; by the vendor's word for its type. */
const SCALE = /rating|scale|range|score|slider/i;

/** A question with several answers sends them in one text. */
const MULTIPLE = /multi/i;

/** The slugs of the questions that have an average, and so are scales. */
export const readScales = (bottomLines: unknown): ReadonlySet<string> =>
  new Set(isRecord(bottomLines) ? Object.keys(bottomLines) : []);

interface Answered {
  readonly slug: string;
  readonly title: string;
  readonly values: readonly string[];
  readonly type: string;
}

/** The reviewer's answers, in the vendor's order: a map by slug, or a list. A slug is no title. */
function readAnswered(fields: unknown): Answered[] {
  if (typeof fields !== 'object' || fields === null) return [];
  return Object.entries(fields).flatMap(([slug, raw]): Answered[] => {
    const field = customFieldSchema.safeParse(raw);
    if (!field.success || field.data.title === '') return [];
    const { title, value, field_type: type } = field.data;
    const values = readValues(value).map(readText);
    const split = MULTIPLE.test(type) ? values.flatMap((text) => text.split(',')) : values;
    return [{ slug, title: readText(title), values: split, type }];
  });
}

/** An answer on a scale; undefined when it is none. */
function toDimension({ slug, title, values, type }: Answered, scales: ReadonlySet<string>) {
  const rating = Number(values[0]);
  const isScale = scales.has(slug) || SCALE.test(type);
  return isScale && values.length === 1 && rating >= 1 && rating <= 5 ? { name: title, rating } : undefined;
}

/** One property as the pages may know it. */
function readProperty([name, value]: NamedValues): NamedValues[] {
  if (STEERING.has(name)) return [];
  if (FLAGS.has(name))
    return [[name, value === 1 || value === '1' ? 'true' : value === 0 || value === '0' ? 'false' : value]];
  if (name !== 'customer_country') return [[name, readValues(value).map(readText)]];
  return [[name, readValues(value).map((text) => (/^[a-z]{2}$/.test(text) ? text.toUpperCase() : text))]];
}

/** Properties as a map, or as a list of names and values. */
function readProperties(properties: unknown): NamedValues[] {
  const entries = Array.isArray(properties)
    ? properties.flatMap((raw): NamedValues[] => {
        const name = isRecord(raw) ? (raw.title ?? raw.name ?? raw.key ?? raw.question) : undefined;
        return isRecord(raw) && typeof name === 'string' ? [[name, raw.value ?? raw.values ?? raw.answers]] : [];
      })
    : Object.entries(isRecord(properties) ? properties : {});
  return entries.flatMap(readProperty);
}

/**
 * Of a flag what any place says is so, an order's or a line's; of the others the order's, which comes before the
 * customer's.
 */
const withoutRivals = (metadata: readonly Metadatum[]): Metadatum[] =>
  metadata.filter((entry) => {
    if (!SINGLE.has(entry.name)) return true;
    const rivals = metadata.filter(({ name }) => name === entry.name);
    return entry === ((FLAGS.has(entry.name) && rivals.find(({ value }) => value === 'true')) || rivals[0]);
  });

const asCustomers = ([name, value]: NamedValues): NamedValues[] =>
  readProperty([(Object.hasOwn(OF_CUSTOMER, name) && OF_CUSTOMER[name]) || name, value]);

/**
 * What is known of a review's purchase and reviewer, and what the reviewer answered: answers on a scale as dimensions,
 * the rest as metadata. Address, telephone and e-mail are left out, by name and by value.
 */
export function readMetadata(
  wire: WireReview,
  scales: ReadonlySet<string>,
): Pick<Review, 'dimensions'> & { readonly metadata: Metadatum[] } {
  const dimensions: Review['dimensions'] = [];
  const named: NamedValues[] = [];
  for (const answered of readAnswered(wire.custom_fields)) {
    const dimension = toDimension(answered, scales);
    if (dimension) dimensions.push(dimension);
    else named.push([answered.title, answered.values]);
  }
  named.push(...readProperties(wire.product_metadata), ...readProperties(wire.order_metadata));
  named.push(...readProperties(wire.customer_metadata).flatMap(asCustomers));
  return { dimensions, metadata: withoutRivals(toMetadata(named, [])) };
}
