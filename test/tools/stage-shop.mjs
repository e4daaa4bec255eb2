/**
 * What the stage's proxy says of the shop itself and of its best products, and a review section with everything in it.
 */

const distribution = { 1: 3, 2: 4, 3: 10, 4: 83, 5: 300 };

const SIDES = ['quality', 'value', 'service', 'shipping', 'returns', 'gift_wrap'];

const dimensions = SIDES.map((name, index) => ({ name, average: 4.8 - index / 4, count: 300 }));

export const BUSINESS = {
  name: 'Hearth & Harbour',
  summary: { count: 400, average: 4.68, distribution, dimensions },
  datasources: [
    { name: 'google', count: 210, average: 4.7, url: 'https://google.example/shop' },
    { name: 'bbb', count: 120, average: 4.6 },
    { name: 'Corner Paper', count: 70, average: 4.1, url: 'javascript:alert(1)' },
  ],
};

const product = (index) => ({
  productId: `p${index}`,
  title: `Product ${index}`,
  url: `https://shop.example/p${index}`,
  image: '/stage/photo.svg',
  price: { value: 24.5 + index, currency: 'EUR' },
  rating: { count: 10 * index + 1, average: 5 - index / 10 },
});

export const TOP_RATED = { products: [0, 1, 2, 3, 4, 5, 6].map(product) };

/** A first page with what is there only when a set has it. */
export function withExtras(page) {
  const [positive] = page.reviews.filter(({ rating }) => rating >= 4);
  const [critical] = page.reviews.filter(({ rating }) => rating <= 3);
  const photos = page.reviews.slice(0, 4).map(({ id, author, rating, title }, index) => ({
    reviewId: id,
    author: author.name,
    rating,
    title,
    media: { kind: index === 3 ? 'video' : 'image', alt: '', sizes: [{ src: '/stage/photo.svg', width: 96 }] },
  }));
  const long = `${critical?.body}\n\n${'It goes on for quite a while. '.repeat(12)}`;
  return {
    ...page,
    summary: { ...page.summary, dimensions },
    ...(positive && critical
      ? { highlights: { positive, critical: { ...critical, body: long, votes: { up: 7, down: 1 } } } }
      : {}),
    photos,
  };
}

/** The same in hands that mean ill. */
export const hostileBusiness = (markup) => ({
  ...BUSINESS,
  name: markup,
  summary: { ...BUSINESS.summary, dimensions: [{ name: markup, average: 3, count: 2 }] },
  datasources: [{ name: markup, count: 1, average: 1, url: 'javascript:alert(1)' }],
});

export const hostileTopRated = (markup) => ({
  products: [
    {
      productId: markup,
      title: markup,
      url: 'javascript:alert(1)',
      image: 'http://plain.example/a.png',
      price: { value: 1, currency: markup },
      rating: { count: 1, average: 5 },
    },
  ],
});
