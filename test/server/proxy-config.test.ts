import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { ConfigurationError, secret } from '../../src/server/platform/config-fields.js';
import { createProxy } from '../../src/server/create-proxy.js';
import { Secret } from '../../src/server/platform/secret.js';
import { defineVendor } from '../../src/server/vendors/define-vendor.js';
import { readEnvironment } from '../../src/server/environment.js';
import { memoryStore } from '../../src/server/stores/memory-store.js';
import { readConfig, type ReadConfig } from '../../src/server/proxy-config.js';

const SECRETS = ['b7d1f0c25e8a4936', '4f9d2c7b8e1a6035', 'correct horse', 'open sesame'];
const [clientToken, userToken, password, healthKey] = SECRETS;
const sitejabber = { domain: 'shop.example', clientToken, userToken };
const shared = { ...memoryStore(), reach: 'machine' as const, durability: { durable: true as const } };

function problemsOf(read: () => unknown): readonly string[] {
  try {
    read();
  } catch (error) {
    if (error instanceof ConfigurationError) return error.problems.map(({ path, reason }) => `${path} ${reason}`);
    throw error;
  }
  return [];
}

const sitejabberSettings = z.object({ clientToken: z.instanceof(Secret) });

/** What has been read of a vendor's settings. */
const settingsOf = ({ accounts }: ReadConfig, vendor: string): unknown =>
  accounts.find(({ name }) => name === vendor)?.settings;

describe('a configuration', () => {
  it('says all that is wrong with it at once, and none of its values', () => {
    const wrong = {
      mount: 'apps',
      store: {},
      filters: [''],
      healthKey: 'changeme',
      colour: 'red',
      sitejabber: {
        domain: 'https://shop.example',
        siblings: ['outlet.example', 'outlet'],
        clientToken: 'your-token',
        origin: 'http://api.example',
      },
      setLimits: { reviews: 0 },
    };
    const problems = problemsOf(() => readConfig(wrong));
    expect([...problems].sort()).toEqual([
      'colour is no setting',
      'filters.0 is empty',
      'healthKey is a placeholder, not a secret',
      'mount must be a path such as /apps/reviews',
      'setLimits.reviews must be above zero',
      'sitejabber.clientToken is a placeholder, not a secret',
      'sitejabber.domain must be a host name such as shop.example',
      'sitejabber.origin must be a plain https: address',
      'sitejabber.siblings.1 must be a host name such as shop.example',
      'sitejabber.userToken is missing, and so is a login',
      'store must have the methods get, set, update, ping, confirm',
    ]);
  });

  it('says what is missing of nothing', () => {
    expect(problemsOf(() => readConfig({ sitejabber: {} }))).toEqual([
      'store is missing',
      'sitejabber.domain is missing',
      'sitejabber.clientToken is missing',
      'sitejabber.userToken is missing, and so is a login',
    ]);
  });

  it.each([
    '',
    'x',
    'xxx',
    'XXXXXXXX',
    'changeme',
    'change-me',
    'your-token',
    'YOUR_API_KEY',
    '<token>',
    '${TOKEN}',
    'todo',
    'secret',
    'client_token',
    '...',
    '***',
  ])('takes %j for no secret', (clientToken) => {
    const problems = problemsOf(() => readConfig({ store: shared, sitejabber: { ...sitejabber, clientToken } }));
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(/^sitejabber\.clientToken is (?:empty|a placeholder)/);
  });

  it('shows no secret when it is printed', () => {
    const signedIn = readConfig({
      ...{ store: shared, healthKey },
      sitejabber: { domain: 'shop.example', clientToken, login: { email: 'owner@shop.example', password } },
    });
    const withToken = readConfig({ store: shared, sitejabber });
    for (const config of [signedIn, withToken]) {
      const printed = [
        inspect(config, { depth: 9, showHidden: true }),
        JSON.stringify(config),
        String(settingsOf(config, 'sitejabber')),
      ];
      for (const secret of SECRETS) expect(printed.join()).not.toContain(secret);
      expect(printed.join()).toContain('[redacted]');
    }
    const { clientToken: read } = sitejabberSettings.parse(settingsOf(withToken, 'sitejabber'));
    expect([String(read), read.reveal()]).toEqual(['[redacted]', clientToken]);
  });

  it('signs in only where the login is shared', () => {
    const login = { domain: 'shop.example', clientToken, login: { email: 'owner@shop.example', password } };
    expect(problemsOf(() => readConfig({ store: shared, sitejabber: login }))).toEqual([]);
    expect(problemsOf(() => readConfig({ store: memoryStore(), sitejabber: login }))).toEqual([
      'sitejabber.login needs a store that outlives the process; with this one, give a userToken',
    ]);
  });

  it('makes a proxy that shows no secret either', () => {
    const proxy = createProxy({
      store: memoryStore(),
      sitejabber: { domain: 'shop.example', clientToken: SECRETS.join(), userToken: SECRETS.join('') },
    });
    for (const secret of SECRETS) expect(inspect(proxy, { depth: 9, showHidden: true })).not.toContain(secret);
  });
});

describe('a configuration of promotions', () => {
  const cart = () => undefined;
  const uniqodo = {
    ...{ origin: 'https://uniqodo.example', accessKey: 'e81c6a0f4d2b9735', secret: 'x9'.repeat(16) },
    ...{ cart, client: cart },
  };
  const problemsWith = (more: object) =>
    problemsOf(() => readConfig({ store: memoryStore(), uniqodo: { ...uniqodo, ...more } }));

  it('is enough without reviews, and has its defaults', () => {
    const config = readConfig({ store: memoryStore(), uniqodo });
    expect([settingsOf(config, 'sitejabber'), config.reviews]).toEqual([undefined, undefined]);
    expect(settingsOf(config, 'uniqodo')).toMatchObject({ languages: [] });
    expect(config).toMatchObject({ origins: [], promotions: { uniform: false } });
    expect(config.promotions?.limits).toEqual({
      ...{ client: 20, cart: 12, window: 3_600_000, firstBlock: 30_000, longestBlock: 3_600_000 },
      ...{ forgetAfter: 86_400_000, requestsByClient: 120, requestsByCart: 60 },
      ...{ network56: 60, network48: 240, shop: 500, shopBlock: 10_000 },
    });
    expect(
      readConfig({ store: memoryStore(), uniqodo: { ...uniqodo, limits: { cart: 5 } } }).promotions?.limits,
    ).toMatchObject({
      ...{ client: 20, cart: 5 },
    });
  });

  it('shows no secret when it is printed', () => {
    const printed = inspect(readConfig({ store: memoryStore(), uniqodo }), { depth: 9, showHidden: true });
    for (const value of [uniqodo.accessKey, uniqodo.secret]) expect(printed).not.toContain(value);
    expect(printed).toContain('[redacted]');
  });

  it('must be there unless reviews are', () => {
    expect(problemsOf(() => readConfig({ store: memoryStore() }))).toEqual([
      'sitejabber is missing, and so are yotpo and uniqodo',
    ]);
  });

  it('names all that is missing', () => {
    expect(problemsOf(() => readConfig({ store: memoryStore(), uniqodo: {} }))).toEqual([
      'uniqodo.origin is missing',
      'uniqodo.accessKey is missing',
      'uniqodo.secret is missing',
      'uniqodo.cart is missing',
      'uniqodo.client is missing',
    ]);
  });

  it.each<[object, string]>([
    [{ origin: 'http://uniqodo.example' }, 'uniqodo.origin must be a plain https: address'],
    [{ accessKey: '<key>' }, 'uniqodo.accessKey is a placeholder, not a secret'],
    [{ secret: 'x9'.repeat(15) }, 'uniqodo.secret must have at least 32 characters'],
    [{ cart: {} }, 'uniqodo.cart must be a function'],
    [{ client: 'x-forwarded-for' }, 'uniqodo.client must be a function'],
    [{ languages: ['en', 'pt-BR'] }, 'uniqodo.languages.1 must be two letters such as en'],
    [{ origins: ['https://shop.example/'] }, 'uniqodo.origins.0 must be an exact origin such as https://shop.example'],
    [{ origins: ['*'] }, 'uniqodo.origins.0 must be an exact origin such as https://shop.example'],
    [{ origins: ['null'] }, 'uniqodo.origins.0 must be an exact origin such as https://shop.example'],
    [{ names: { couponcode: 'code' } }, 'uniqodo.names must hold names of the contract, each as text'],
    [{ names: { couponCode: '' } }, 'uniqodo.names must hold names of the contract, each as text'],
    [{ uniform: 'yes' }, 'uniqodo.uniform must be true or false'],
    [{ nativeCodes: [] }, 'uniqodo.nativeCodes must be a function'],
    [{ limits: { client: 0 } }, 'uniqodo.limits.client must be above zero'],
    [{ limits: { clients: 3 } }, 'uniqodo.limits.clients is no setting'],
  ])('does not take %j', (more, problem) => {
    expect(problemsWith(more)).toEqual([problem]);
  });

  it('takes other names', () => {
    expect(
      problemsWith({ names: { couponCode: 'code', journeyId: 'journerId' }, origins: ['http://localhost:3000'] }),
    ).toEqual([]);
  });
});

describe('what promotions need to know of the shop', () => {
  const cart = () => undefined;
  const client = () => 'ada';
  const uniqodo = { origin: 'https://uniqodo.example', accessKey: 'e81c6a0f4d2b9735' };
  const promotions = { secret: 'x9'.repeat(16), cart };
  const config = { store: memoryStore(), uniqodo, promotions, client };

  it('is in one place, whoever the vendor', () => {
    const read = readConfig({ ...config, origins: ['https://shop.example'] });
    expect(read).toMatchObject({ client, origins: ['https://shop.example'], promotions: { cart, uniform: false } });
    expect(read.moved).toEqual({});
  });

  it.each<[object, string]>([
    [{ promotions: { cart } }, 'promotions.secret is missing'],
    [{ promotions: { ...promotions, secret: 'short' } }, 'promotions.secret must have at least 32 characters'],
    [{ promotions: { ...promotions, limits: { client: 0 } } }, 'promotions.limits.client must be above zero'],
    [{ promotions: { ...promotions, origin: 'x' } }, 'promotions.origin is no setting'],
    [{ client: undefined }, 'client is missing'],
    [{ client: 'x-forwarded-for' }, 'client must be a function'],
    [{ origins: ['*'] }, 'origins.0 must be an exact origin such as https://shop.example'],
    [{ promotions: undefined, client: undefined, uniqodo: { ...uniqodo, cart, client } }, 'uniqodo.secret is missing'],
  ])('is named where it is given: %j', (more, problem) => {
    expect(problemsOf(() => readConfig({ ...config, ...more }))).toEqual([problem]);
  });

  it('is of no use without a vendor', () => {
    const { uniqodo: _, ...rest } = config;
    expect(problemsOf(() => readConfig({ ...rest, sitejabber }))).toEqual(['uniqodo is missing, for promotions']);
  });

  it('is still read where an earlier version had it, and then said once', () => {
    const older = {
      store: memoryStore(),
      uniqodo: { ...uniqodo, ...promotions, client, origins: ['https://a.example'] },
    };
    const read = readConfig(older);
    expect(read).toMatchObject({ client, origins: ['https://a.example'], promotions: { cart } });
    const moved = {
      ...{ 'uniqodo.secret': 'promotions.secret', 'uniqodo.cart': 'promotions.cart' },
      ...{ 'uniqodo.client': 'client', 'uniqodo.origins': 'origins' },
    };
    expect(read.moved).toEqual(moved);
    const said: unknown[] = [];
    const log = (...line: unknown[]): void => void said.push(line);
    createProxy({ ...older, logger: { info: log, warn: log, error: log } }).close();
    expect(said).toEqual([[{ moved }, expect.stringContaining('settings have moved')]]);
  });

  it('is read where it is now when it is in both places', () => {
    const read = readConfig({ ...config, uniqodo: { ...uniqodo, client: () => 'mallory', uniform: true } });
    expect(read.client).toBe(client);
    expect(read.promotions?.uniform).toBe(true);
    expect(Object.keys(read.moved)).toEqual(['uniqodo.client', 'uniqodo.uniform']);
  });
});

describe('a vendor of the merchant’s own', () => {
  const own = (name: string, withReviews = true) =>
    defineVendor({
      name,
      settings: z.strictObject({ apiKey: secret() }),
      account: () => 'shop',
      connect: (_, open) => open({ base: 'https://acme.example' }),
      ...(withReviews && {
        reviews: () => ({
          page: async () => ({ reviews: [] }),
          rating: async () => ({ count: 0, average: null }),
        }),
      }),
    });
  const acme = own('acme');

  it('is chosen, and its settings are read like all others', () => {
    const read = readConfig({ store: memoryStore(), reviews: acme, acme: { apiKey: clientToken } });
    expect([read.reviews, read.accounts.map(({ name }) => name)]).toEqual(['acme', ['acme']]);
    expect(inspect(read, { depth: 9, showHidden: true })).not.toContain(clientToken);
  });

  it('stands beside those that are listed', () => {
    const read = readConfig({ store: memoryStore(), sitejabber, reviews: acme, acme: { apiKey: clientToken } });
    expect([read.reviews, read.accounts.map(({ name }) => name)]).toEqual(['acme', ['sitejabber', 'acme']]);
  });

  it.each<[string, object, string]>([
    ['without settings', { reviews: acme }, 'acme.apiKey is missing'],
    ['that is not chosen', { sitejabber, acme: { apiKey: clientToken } }, 'acme is no setting'],
    ['of another’s name', { reviews: own('yotpo'), yotpo: { apiKey: clientToken } }, 'is another setting'],
    ['of a setting’s name', { reviews: own('filters'), filters: { apiKey: clientToken } }, 'is another setting'],
    [
      'without reviews',
      { reviews: own('acme', false), acme: { apiKey: clientToken } },
      'reviews is a vendor without reviews',
    ],
  ])('is refused %s', (_, config, problem) => {
    expect(problemsOf(() => readConfig({ store: memoryStore(), ...config })).join()).toContain(problem);
  });
});

describe('a configuration of Yotpo', () => {
  const appKey = 'Hq3vT9sKx2LmB7wZ4nRc';
  const yotpo = { appKey, secret: 'e5t0Jw8QmZ1rXk4V' };
  const problemsWith = (more: object): readonly string[] =>
    problemsOf(() => readConfig({ store: memoryStore(), yotpo: { ...yotpo, ...more } }));

  it('needs the app key alone, and shows neither it nor the secret when printed', () => {
    expect(problemsOf(() => readConfig({ store: memoryStore(), yotpo: { appKey } }))).toEqual([]);
    const config = readConfig({ store: memoryStore(), yotpo });
    expect(settingsOf(config, 'yotpo')).toMatchObject({ api: 'v1' });
    const printed = inspect(config, { depth: 10 }) + JSON.stringify(config);
    expect(printed).toContain('[redacted]');
    expect(printed).not.toContain(appKey);
    expect(printed).not.toContain(yotpo.secret);
  });

  it.each([
    [{ appKey: undefined }, 'yotpo.appKey is missing'],
    [{ appKey: 'your-app-key' }, 'yotpo.appKey is a placeholder, not a secret'],
    [{ secret: '' }, 'yotpo.secret is empty'],
    [{ api: 'v2' }, 'yotpo.api must be v1 or v3'],
    [{ origin: 'http://api.example' }, 'yotpo.origin must be a plain https: address'],
    [{ productKey: 'sku' }, 'yotpo.productKey must be a function'],
    [{ limits: [] }, 'yotpo.limits is empty'],
    [{ limits: [{ calls: 0, ms: 1 }] }, 'yotpo.limits.0.calls must be above zero'],
    [{ utoken: 'x' }, 'yotpo.utoken is no setting'],
  ])('does not take %j', (more, problem) => {
    expect(problemsWith(more)).toEqual([problem]);
  });

  it('stands beside Sitejabber only when it is said whose reviews are shown', () => {
    const both = { store: memoryStore(), sitejabber, yotpo };
    expect(problemsOf(() => readConfig(both))).toEqual([
      'reviews must say whose to show, sitejabber or yotpo, since both are given',
    ]);
    expect(problemsOf(() => readConfig({ ...both, reviews: 'both' }))).toEqual(['reviews must be sitejabber or yotpo']);
    for (const reviews of ['sitejabber', 'yotpo']) {
      expect(problemsOf(() => readConfig({ ...both, reviews }))).toEqual([]);
    }
  });

  it('cannot be chosen when it is not there', () => {
    expect(problemsOf(() => readConfig({ store: memoryStore(), sitejabber, reviews: 'yotpo' }))).toEqual([
      'reviews names a vendor that is not given',
    ]);
  });
});

describe('a configuration of orders', () => {
  const yotpo = { appKey: 'Hq3vT9sKx2LmB7wZ', secret: 'e5t0Jw8QmZ1rXk4V' };
  const key = '7b0c1e5a-orders-come-from-the-shop-alone';
  const problemsWith = (config: object) => problemsOf(() => readConfig({ store: shared, yotpo, ...config }));

  it('needs a store that keeps them, and a vendor to tell', () => {
    expect(problemsWith({ orders: { key, country: 'DE', shopify: { secret: 'a1b2c3' } } })).toEqual([]);
    expect(problemsWith({ store: memoryStore(), orders: { key } })).toEqual([
      'orders need a store that keeps them. A memory store ends with its process, and all that is in it.',
    ]);
    expect(problemsWith({ store: memoryStore(), orders: { key, volatile: true } })).toEqual([]);
    const lossy = { ...shared, durability: { durable: false, reason: 'It may evict them.' } };
    expect(problemsWith({ store: lossy, orders: { key } })).toEqual([
      'orders need a store that keeps them. It may evict them.',
    ]);
    expect(problemsWith({ store: lossy })).toEqual([]);
    expect(problemsWith({ yotpo: { appKey: yotpo.appKey }, orders: { key } })).toEqual([
      'yotpo.secret is missing: without it, and without uniqodo, nobody can be told of orders',
    ]);
  });

  it.each<[object, string]>([
    [{ key: 'short' }, 'orders.key must have at least 32 characters'],
    [{ country: 'Germany' }, 'orders.country must be an ISO 3166 code of two letters such as DE'],
    [{ shopify: {} }, 'orders.shopify.secret is missing'],
    [{ webhook: 'x' }, 'orders.webhook is no setting'],
    [{ purchases: {} }, 'orders.purchases.product is missing'],
  ])('does not take %j', (orders, problem) => {
    expect(problemsWith({ orders })).toEqual([problem]);
  });

  it('is read from the environment, and shows no secret when it is printed', () => {
    const env = {
      ...{ VOUCHSAFE_YOTPO_APP_KEY: yotpo.appKey, VOUCHSAFE_YOTPO_SECRET: yotpo.secret, VOUCHSAFE_ORDERS_KEY: key },
      ...{ VOUCHSAFE_ORDERS_COUNTRY: 'DE', VOUCHSAFE_SHOPIFY_SECRET: 'shpss_1234' },
    };
    const { config } = readEnvironment(env, shared);
    expect(config.orders).toMatchObject({ country: 'DE', volatile: false });
    expect(config.orders?.key?.map((one) => one.reveal())).toEqual([key]);
    const printed = inspect(config, { depth: 9, showHidden: true });
    for (const value of [key, 'shpss_1234', yotpo.secret]) expect(printed).not.toContain(value);
    expect(problemsOf(() => readEnvironment({ ...env, VOUCHSAFE_ORDERS_KEY: 'short' }, shared))).toEqual([
      'VOUCHSAFE_ORDERS_KEY must have at least 32 characters',
    ]);
  });
});

describe('the environment', () => {
  const env = {
    VOUCHSAFE_SITEJABBER_DOMAIN: 'shop.example',
    VOUCHSAFE_SITEJABBER_CLIENT_TOKEN: clientToken,
    VOUCHSAFE_SITEJABBER_USER_TOKEN: userToken,
  };

  it('is read by its variables', () => {
    const all = {
      ...env,
      VOUCHSAFE_MOUNT: '/reviews',
      VOUCHSAFE_FILTERS: 'size, colour,',
      PORT: '5180',
      HOST: '127.0.0.1',
    };
    const { config, port, hostname } = readEnvironment(all, shared);
    expect({ port, hostname }).toEqual({ port: 5180, hostname: '127.0.0.1' });
    expect(config).toMatchObject({ mount: '/reviews', filters: ['size', 'colour'] });
    expect(settingsOf(config, 'sitejabber')).toMatchObject({ domain: 'shop.example' });
  });

  it('has defaults, for which an empty variable counts as none', () => {
    const { config, port, hostname } = readEnvironment({ ...env, PORT: '', VOUCHSAFE_MOUNT: ' ' }, shared);
    expect({ port, hostname, mount: config.mount }).toEqual({
      port: 8787,
      hostname: undefined,
      mount: '/apps/vouchsafe',
    });
  });

  it('says which variables are missing or placeholders, all at once', () => {
    expect(problemsOf(() => readEnvironment({ PORT: 'http' }, shared))).toEqual([
      'VOUCHSAFE_SITEJABBER_DOMAIN is missing',
      'VOUCHSAFE_SITEJABBER_CLIENT_TOKEN is missing',
      'VOUCHSAFE_SITEJABBER_USER_TOKEN is missing, and so is a login',
      'PORT must be a whole number up to 65535',
    ]);
    const half = { ...env, VOUCHSAFE_SITEJABBER_USER_TOKEN: '', VOUCHSAFE_SITEJABBER_EMAIL: 'owner@shop.example' };
    expect(problemsOf(() => readEnvironment(half, shared))).toEqual(['VOUCHSAFE_SITEJABBER_PASSWORD is missing']);
  });

  it('may hold one vendor of reviews or the other, or both and a choice', () => {
    const yotpo = { VOUCHSAFE_YOTPO_APP_KEY: 'Hq3vT9sKx2LmB7wZ', VOUCHSAFE_YOTPO_API: 'v3' };
    const { config } = readEnvironment(yotpo, shared);
    expect(config.accounts.map(({ name }) => name)).toEqual(['yotpo']);
    expect(settingsOf(config, 'yotpo')).toMatchObject({ api: 'v3' });
    expect(problemsOf(() => readEnvironment({ VOUCHSAFE_YOTPO_API: 'v3' }, shared))).toEqual([
      'VOUCHSAFE_YOTPO_APP_KEY is missing',
    ]);
    expect(problemsOf(() => readEnvironment({ ...env, ...yotpo }, shared))).toEqual([
      'VOUCHSAFE_REVIEWS must say whose to show, sitejabber or yotpo, since both are given',
    ]);
    expect(readEnvironment({ ...env, ...yotpo, VOUCHSAFE_REVIEWS: 'yotpo' }, shared).config.reviews).toBe('yotpo');
  });
});
