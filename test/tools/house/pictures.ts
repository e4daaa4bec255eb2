import { readSources, type SourceFile } from '../../architecture/source.js';
import { drawPlan, type Plan } from './plan.js';
import { drawHouse, type Sign } from './svg.js';

/** A picture of a part of the house. */
export interface HousePicture {
  /** Its file in `docs/`. */
  readonly file: string;
  readonly plan: Plan;
  readonly svg: string;
}

/** A constant beside the rooms, which any room may import. */
const OPEN = 'version.ts';

/**
 * Which room of the part `path` belongs to. Files of the part that lie beside its rooms make one room more, `beside`;
 * without that name they are left out, as those that put a wing together and so import every room of it.
 */
const roomsBelow =
  (folder: string, beside?: string) =>
  (path: string): string | undefined => {
    if (!path.startsWith(folder) || path === OPEN) return undefined;
    const [room = '', ...below] = path.slice(folder.length).split('/');
    return below.length > 0 ? room : beside;
  };

const inWing = (wing: Sign['wing'], notes: Readonly<Record<string, string>>): Record<string, Sign> =>
  Object.fromEntries(Object.entries(notes).map(([room, note]) => [room, { note, wing }]));

const SERVER = inWing('server', {
  routes: 'HTTP: a file for a route',
  reviews: 'a product’s reviews, fresh',
  promotions: 'a cart’s promotions',
  orders: 'delivered at least once',
  shopify: 'its webhooks and its order',
  woocommerce: 'its webhook and its order',
  limits: 'who may ask how often',
  'review-set': 'filter, sort, count, search',
  vendors: 'a folder for a vendor',
  stores: 'memory, SQLite, Redis',
  concurrency: 'cache, mutex, lease, backoff',
  platform: 'clock, logger, secret, Store',
});

const BROWSER = inWing('browser', {
  elements: 'a folder for a tag',
  controllers: 'query in, view out',
  client: 'speaks the protocol',
  transport: 'the only fetch to a proxy',
  carts: 'a platform’s cart',
  locales: 'every sentence',
  styles: 'tokens, host reset',
  'define-element': 'gives an element its tag',
});

const ELEMENTS: Readonly<Record<string, Sign>> = {
  ...inWing('browser', {
    reviews: 'the whole section',
    rating: 'a star snippet',
    coupon: 'the coupon field',
    'business-rating': 'the shop’s rating',
    'top-rated': 'best of a category',
    review: 'one review',
    highlights: 'most helpful reviews',
    breakdown: 'the bars of stars',
    filters: 'the filter bar',
    pages: 'page numbers',
    lightbox: 'photos, full size',
    stars: 'five stars',
  }),
  internal: { note: 'shared by tags', wing: 'ground' },
};

/** The rooms of a part, without the files beside them. */
const roomsOf = (files: readonly SourceFile[], folder: string): string[] => [
  ...new Set(files.flatMap(({ path }) => roomsBelow(folder)(path) ?? []).sort()),
];

const WHOLE = (files: readonly SourceFile[]): Readonly<Record<string, Sign>> => ({
  doors: { note: 'what the world imports', wing: 'roof', inside: doorsOf(files) },
  ssr: { note: 'elements as HTML', wing: 'roof' },
  'json-ld': { note: 'what search engines read', wing: 'roof' },
  server: { note: 'the proxy that a merchant runs', wing: 'server', inside: roomsOf(files, 'server/') },
  browser: { note: 'the elements on a page', wing: 'browser', inside: roomsOf(files, 'browser/') },
  protocol: { note: 'what the wings exchange', wing: 'ground' },
  model: { note: 'review, promotion, order …', wing: 'ground' },
});

const doorsOf = (files: readonly SourceFile[]): string[] =>
  files.flatMap(({ path }) => (path.includes('/') || path === OPEN ? [] : path.replace('.ts', ''))).sort();

/** Every picture of the house, drawn from the imports of `src/`. */
export function drawPictures(files: readonly SourceFile[] = readSources()): readonly HousePicture[] {
  const picture = (
    file: string,
    title: string,
    roomOf: (path: string) => string | undefined,
    signs: Readonly<Record<string, Sign>>,
  ): HousePicture => {
    const plan = drawPlan(files, roomOf);
    const unknown = plan.rooms.filter((room) => !(room in signs));
    if (unknown.length > 0) throw new Error(`${file} has no words for ${unknown.join(', ')}`);
    return { file, plan, svg: drawHouse({ title, plan, signs }) };
  };
  return [
    picture('house.svg', 'The two wings of src/, over model and protocol', roomsBelow('', 'doors'), WHOLE(files)),
    picture('house-server.svg', 'The rooms of src/server/', roomsBelow('server/'), SERVER),
    picture('house-browser.svg', 'The rooms of src/browser/', roomsBelow('browser/', 'define-element'), BROWSER),
    picture('house-elements.svg', 'The tags of src/browser/elements/', roomsBelow('browser/elements/'), ELEMENTS),
  ];
}
