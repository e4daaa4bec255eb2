/**
 * The other end of the wire for element tests: a proxy with a fixed set of reviews that misbehaves as its path says.
 * `/stage/<scene>/v1/reviews`; scenes are the keys below.
 */
import { once } from 'node:events';
import { stagePromotions } from './stage-promotions.mjs';
import { BUSINESS, hostileBusiness, hostileTopRated, TOP_RATED, withExtras } from './stage-shop.mjs';

const NAMES = ['Ann', 'Björn', 'Chloé', 'Dina', 'Emre'];

const review = (index) => ({
  id: `r${index}`,
  subject: 'product',
  productId: 'p',
  rating: [5, 4, 5, 2, 5][index % 5],
  dimensions: [],
  title: `Title ${index}`,
  body: `First paragraph ${index}.\n\nSecond paragraph.`,
  author: { name: NAMES[index % 5], location: 'Oslo' },
  solicited: index % 2 === 0,
  createdAt: new Date(Date.UTC(2026, 0, 31 - index)).toISOString(),
  media: index % 4 === 0 ? [{ kind: 'image', alt: '', sizes: [{ src: '/stage/photo.svg', width: 96 }] }] : [],
  metadata: [{ name: 'Size', value: index % 3 === 0 ? 'M' : 'L' }],
  votes: { up: index, down: 0 },
  can: { vote: true, flag: false },
  replies: [],
  labels: [],
});

const everything = Array.from({ length: 25 }, (_, index) => review(index));

/** A page of the fixed set; stars and size filter, as far as tests need. */
function page(params, { complete = true, all = everything } = {}) {
  const stars = params.get('stars')?.split(',').map(Number);
  const sizes = JSON.parse(params.get('metadata') ?? '{}').Size;
  const matching = all.filter(
    ({ rating, metadata }) =>
      (!stars || stars.includes(rating)) && (!sizes || metadata.some(({ value }) => sizes.includes(value))),
  );
  const perPage = Number(params.get('per_page') ?? 10);
  const number = Number(params.get('page') ?? 1);
  const distribution = { 1: 0, 2: 0, 3: 0, 4: 0, 5: 0 };
  for (const { rating } of all) distribution[rating] += 1;
  return {
    summary: {
      count: all.length,
      average: all.length ? all.reduce((sum, { rating }) => sum + rating, 0) / all.length : null,
      distribution,
      dimensions: [],
    },
    reviews: matching.slice((number - 1) * perPage, number * perPage),
    page: number,
    perPage,
    total: matching.length,
    counts: {
      media: all.filter(({ media }) => media.length > 0).length,
      ...(complete ? { stars: distribution } : {}),
    },
    filters: [
      {
        name: 'Size',
        kind: 'text',
        values: ['L', 'M', 'XL'].map((value) => ({
          value,
          count: all.filter(({ metadata }) => metadata[0].value === value).length,
        })),
      },
    ],
    dropped: [],
    version: 'v1',
    complete,
    ...(complete ? {} : { refreshAfter: 60 }),
  };
}

const json = (body) => ({ body: JSON.stringify(body), type: 'json' });

const failure = (context, status, code) => {
  context.status = status;
  return json({ type: 'api', code, message: 'Reviews cannot be shown right now.', param: null, requestId: 'stage-1' });
};

const refused = new Set();

const SCENES = {
  full: (context, params) => json(page(params)),
  rich: (context, params) => json(withExtras(page(params))),
  empty: (context, params) => json(page(params, { all: [] })),
  one: (context, params) => json(page(params, { all: everything.slice(0, 1) })),
  partial: (context, params) => json(page(params, { complete: false })),
  hostile: (context, params) => json(page(params, { all: [hostile] })),
  error: (context) => failure(context, 500, 'internal_error'),
  html: () => ({ body: '<!doctype html><h1>Maintenance</h1>', type: 'html' }),
  truncated: () => ({ body: '{"summary": {"count": 2', type: 'json' }),
  shape: () => json({ summary: 'none' }),
  refusal: (context) => {
    context.status = 404;
    return json({
      type: 'invalid_request',
      code: 'product_not_found',
      message: 'Not known.',
      param: 'product_id',
      requestId: 's',
    });
  },
  hang: async (context) => {
    await once(context.res, 'close');
    return json({});
  },
  /** Fails once for each key, then answers: what a retry meets. */
  flaky: (context, params) => {
    const key = params.get('product_id');
    if (refused.has(key)) return json(page(params));
    refused.add(key);
    return failure(context, 500, 'internal_error');
  },
  /** The first page is there, the next is not. */
  torn: (context, params) => (params.has('page') ? failure(context, 500, 'internal_error') : json(page(params))),
  /** Any filter leaves nothing. */
  bare: (context, params) => json(params.has('stars') ? { ...page(params), reviews: [], total: 0 } : page(params)),
  /** The unfiltered set is there, filtering is not. */
  brittle: (context, params) => (params.has('stars') ? failure(context, 500, 'internal_error') : json(page(params))),
};

const MARKUP =
  '<img src=x onerror="document.title=\'owned\'"><script>document.title="owned"</script>${1+1}{{1+1}}&amp;';

const hostile = {
  ...review(0),
  title: MARKUP,
  body: MARKUP,
  author: { name: MARKUP, location: MARKUP, avatar: 'javascript:alert(1)' },
  media: [
    { kind: 'image', alt: MARKUP, sizes: [{ src: 'javascript:alert(1)' }] },
    { kind: 'image', alt: MARKUP, sizes: [{ src: 'http://plain.example/a.png' }] },
    { kind: 'image', alt: MARKUP, sizes: [{ src: '//other.example/a.png' }, { src: '/stage/photo.svg' }] },
  ],
  metadata: [{ name: MARKUP, value: MARKUP }],
  tip: MARKUP,
  datasource: MARKUP,
  labels: [MARKUP],
  dimensions: [{ name: MARKUP, rating: 2 }],
  replies: [{ author: MARKUP, body: MARKUP, createdAt: MARKUP }],
  previous: { ...review(1), title: MARKUP, body: MARKUP },
};

const RATINGS = { A: { count: 12, average: 4.46 }, B: { count: 1, average: 5 }, C: { count: 0, average: null } };

function ratings(context, params, scene) {
  if (scene === 'full') {
    return json({ ratings: Object.fromEntries(params.getAll('id').map((id) => [id, RATINGS[id] ?? RATINGS.A])) });
  }
  return SCENES[scene](context, params);
}

const NO_SHOP = { summary: page(new URLSearchParams(), { all: [] }).summary, datasources: [] };

const OTHER_ROUTES = {
  ratings,
  business: (context, params, scene) => {
    const name = params.get('name');
    const played = {
      full: name ? { ...BUSINESS, name } : BUSINESS,
      empty: NO_SHOP,
      hostile: hostileBusiness(MARKUP),
    };
    return played[scene] ? json(played[scene]) : SCENES[scene](context, params);
  },
  'top-rated': (context, params, scene) => {
    const played = { full: TOP_RATED, empty: { products: [] }, hostile: hostileTopRated(MARKUP) };
    return played[scene] ? json(played[scene]) : SCENES[scene](context, params);
  },
};

/** Counts a vote on `r0`, does not count one on `r1`, and fails on others. */
function vote(context, reviewId) {
  if (reviewId === 'r0') return json({ votes: { up: 41, down: 0 } });
  if (reviewId !== 'r1') return failure(context, 500, 'internal_error');
  context.status = 409;
  return json({
    type: 'invalid_request',
    code: 'vote_not_counted',
    message: 'Not today.',
    param: null,
    requestId: 'stage-2',
  });
}

/** A middleware of the test server. */
export async function stageProxy(context, next) {
  const [, scene, route] = /^\/stage\/(\w+)\/v1\/([\w-]+)$/.exec(context.path) ?? [];
  const [, voted] = /^\/stage\/\w+\/v1\/reviews\/(\w+)\/votes$/.exec(context.path) ?? [];
  if (voted) {
    const { body, type } = vote(context, voted);
    context.type = type;
    context.body = body;
  } else if (context.path === '/stage/photo.svg') {
    context.type = 'svg';
    context.body = '<svg xmlns="http://www.w3.org/2000/svg" width="72" height="72"/>';
  } else if (route === 'promotions' && (await stagePromotions(context, scene))) {
    // Answered.
  } else if (scene in SCENES) {
    const params = new URL(context.url, 'http://stage').searchParams;
    const answer = OTHER_ROUTES[route] ?? SCENES[scene];
    const { body, type } = await answer(context, params, scene);
    context.type = type;
    context.body = body;
  } else {
    await next();
  }
}
