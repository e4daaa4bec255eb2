import type { Rating } from '../../../model/rating.js';
import type { DimensionSummary, Summary } from '../../../model/summary.js';
import { STARS } from '../../../model/stars.js';
import { isRecord } from '../wire/metadata.js';
import type { CatalogueEntry } from '../review-vendor.js';
import { readRating, wireNumber, wireText } from '../wire/scalars.js';
import { bottomLineSchema, PSEUDO_PRODUCTS, storeLineSchema, type WireBottomLine } from './contract.js';
import { readText } from './text.js';

const NO_RATING: Rating = { count: 0, average: null };

const whole = (value: unknown): number => Math.max(0, Math.trunc(wireNumber.parse(value) ?? 0));

/** How often each number of stars was given; a star that is missing was never given. */
function readDistribution(stars: unknown): Summary['distribution'] {
  const of = (star: number): number => whole(isRecord(stars) ? stars[String(star)] : undefined);
  return { 1: of(1), 2: of(2), 3: of(3), 4: of(4), 5: of(5) };
}

/** The averages of the questions that are scales from 1 to 5. How many answered them the vendor does not say. */
function readDimensions(fields: unknown, count: number): DimensionSummary[] {
  return Object.values(isRecord(fields) ? fields : {}).flatMap((field): DimensionSummary[] => {
    if (!isRecord(field)) return [];
    const name = readText(wireText.parse(field.title));
    const average = wireNumber.parse(field.average_score) ?? wireNumber.parse(field.score);
    return name !== '' && average !== undefined && average >= 1 && average <= 5 ? [{ name, average, count }] : [];
  });
}

/**
 * A bottom line as a rating. Without a count and an average there are no reviews, as the vendor writes "none";
 * undefined when one of the two is missing and the stars do not show it.
 */
export function readBottomLine(line: WireBottomLine): Rating | undefined {
  const distribution = readDistribution(line.star_distribution);
  const given = STARS.reduce((sum, star) => sum + distribution[star], 0);
  const stars = STARS.reduce((sum, star) => sum + star * distribution[star], 0);
  const count = line.total_review ?? line.total_reviews ?? line.reviews_count ?? (given > 0 ? given : undefined);
  const average = line.average_score ?? line.product_score ?? line.score;
  if (count === undefined) return average === undefined || average === 0 ? NO_RATING : undefined;
  return readRating(count, average ?? (given > 0 ? stars / given : undefined));
}

/** A bottom line with its stars and its scales; undefined when it is no readable rating. */
export function readSummary(line: WireBottomLine): Summary | undefined {
  const rating = readBottomLine(line);
  if (rating === undefined) return undefined;
  const dimensions = readDimensions(line.custom_fields_bottomline, rating.count);
  return { ...rating, distribution: readDistribution(line.star_distribution), dimensions };
}

/** The line of an answer that may have none. */
export const NO_LINE: WireBottomLine = bottomLineSchema.parse({});

/** One line of the store's bottom lines; undefined for a pseudo product, or when it has no readable rating. */
export function readStoreLine(raw: unknown): CatalogueEntry | undefined {
  const line = storeLineSchema.safeParse(raw);
  if (!line.success) return undefined;
  const sku = line.data.domain_key || line.data.product_id;
  const rating = readBottomLine(line.data);
  if (sku === '' || PSEUDO_PRODUCTS.has(sku) || rating === undefined) return undefined;
  return { sku, itemGroup: undefined, rating };
}
