import type { BusinessRating } from '../../src/model/business-rating.js';
import type { TopRated } from '../../src/model/top-rated.js';
import { MARKUP } from './stage-reviews.js';

/** What the played proxy says of the shop itself and of its best products. */

const SIDES = ['quality', 'value', 'service', 'shipping', 'returns', 'gift_wrap'];
export const DIMENSIONS = SIDES.map((name, index) => ({ name, average: 4.8 - index / 4, count: 300 }));

const distribution = { 1: 3, 2: 4, 3: 10, 4: 83, 5: 300 };

const business: BusinessRating = {
  name: 'Hearth & Harbour',
  summary: { count: 400, average: 4.68, distribution, dimensions: DIMENSIONS },
  datasources: [
    { name: 'google', count: 210, average: 4.7, url: 'https://google.example/shop' },
    { name: 'bbb', count: 120, average: 4.6 },
    { name: 'Corner Paper', count: 70, average: 4.1, url: 'javascript:alert(1)' },
  ],
};

/** By scene. */
export const BUSINESSES: Readonly<Record<string, BusinessRating>> = {
  full: business,
  empty: {
    summary: { count: 0, average: null, distribution: { 1: 0, 2: 0, 3: 0, 4: 0, 5: 0 }, dimensions: [] },
    datasources: [],
  },
  hostile: {
    name: MARKUP,
    summary: { ...business.summary, dimensions: [{ name: MARKUP, average: 3, count: 2 }] },
    datasources: [{ name: MARKUP, count: 1, average: 1, url: 'javascript:alert(1)' }],
  },
};

const product = (index: number): TopRated['products'][number] => ({
  productId: `p${index}`,
  title: `Product ${index}`,
  url: `https://shop.example/p${index}`,
  image: '/stage/photo.svg',
  price: { value: 24.5 + index, currency: 'EUR' },
  rating: { count: 10 * index + 1, average: 5 - index / 10 },
});

/** By scene. */
export const TOP_RATED: Readonly<Record<string, TopRated>> = {
  full: { products: [0, 1, 2, 3, 4, 5, 6].map(product) },
  empty: { products: [] },
  hostile: {
    products: [
      {
        productId: MARKUP,
        title: MARKUP,
        url: 'javascript:alert(1)',
        image: 'http://plain.example/a.png',
        price: { value: 1, currency: MARKUP },
        rating: { count: 1, average: 5 },
      },
    ],
  },
};
