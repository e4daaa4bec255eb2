import fc from 'fast-check';
import type { Review } from '../../../src/model/review.js';

/** A plain review; a test says only what matters to it. */
export const review = (part: Partial<Review> & { id: string }): Review => ({
  subject: 'product',
  rating: 5,
  dimensions: [],
  title: '',
  body: '',
  author: { name: 'Ada L.' },
  createdAt: '2025-01-01T00:00:00Z',
  media: [],
  metadata: [],
  votes: { up: 0, down: 0 },
  can: { vote: true, flag: false },
  replies: [],
  labels: [],
  ...part,
});

export const photo = { kind: 'image' as const, alt: '', sizes: [{ src: 'https://photos.example/1.jpg' }] };

const metadatum = fc.record({
  name: fc.constantFrom('Size', 'size ', 'Colour', 'Would recommend', 'Country', 'Fit', 'constructor', '__proto__'),
  value: fc.constantFrom('M', 'm', 'L', 'XL', 'Yes', 'no', 'Germany', 'DE', 'True to size', '10', '9', ''),
});

const parts = fc.record({
  rating: fc.constantFrom(1, 2, 3, 4, 5, 3.5),
  title: fc.constantFrom('Café', 'cafe', 'STRASSE', 'Straße', 'が', 'か', ''),
  body: fc.constantFrom('warm and sturdy', 'Sturdy', 'nothing to say', '한글 리뷰', 'مُدَرِّس'),
  tip: fc.option(fc.constantFrom('Buy two', 'wärm'), { nil: undefined }),
  verified: fc.option(fc.boolean(), { nil: undefined }),
  createdAt: fc.constantFrom(
    '2025-01-01T00:00:00Z',
    '2025-01-01T00:00:00.000Z',
    '2025-03-01T00:00:00Z',
    '2024-06-01T00:00:00Z',
  ),
  media: fc.boolean().map((has) => (has ? [photo] : [])),
  metadata: fc.array(metadatum, { maxLength: 4 }),
  votes: fc.record({ up: fc.nat(3), down: fc.nat(3) }),
});

/** Sets of reviews with much in common, so that ties and shared values are the rule. */
export const reviewSets: fc.Arbitrary<readonly Review[]> = fc.array(parts, { maxLength: 30 }).map((all) =>
  all.map(({ tip, verified, ...part }, index) =>
    review({
      ...part,
      id: `r${(index * 7) % 31}`,
      ...(tip !== undefined && { tip }),
      ...(verified !== undefined && { verified }),
    }),
  ),
);
