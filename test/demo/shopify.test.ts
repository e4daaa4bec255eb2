import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { assemble } from '../../demo/shopify/assemble.js';
import { LiquidShop, startTags, type Product, type Setting } from './shopify-shop.js';

interface Declared {
  readonly tagName?: string;
  readonly attributes?: readonly { readonly name: string }[];
  readonly cssProperties?: readonly { readonly name: string }[];
}

const manifest: { readonly modules: readonly { readonly declarations: readonly Declared[] }[] } = JSON.parse(
  readFileSync('custom-elements.json', 'utf8'),
);
const declared = manifest.modules.flatMap(({ declarations }) => declarations);
const tokens = new Set(declared.flatMap(({ cssProperties = [] }) => cssProperties.map(({ name }) => name)));
const attributesOf = (tag: string): string[] =>
  declared.find(({ tagName }) => tagName === tag)?.attributes?.map(({ name }) => name) ?? [];

const BLOCKS = ['vouchsafe', 'rating', 'reviews', 'coupon'];
const PARTS = ['head', 'rating', 'reviews', 'coupon'];

/** What Shopify asks of a theme's layout, around the snippet. */
const LAYOUT = `<!doctype html>
<html lang="{{ request.locale.iso_code }}">
  <head>
    {{ content_for_header }}
    {% render 'vouchsafe', part: 'head', product: product %}
  </head>
  <body>
    {{ content_for_layout }}
    {% render 'vouchsafe', part: 'rating', product: product, href: '#vouchsafe-reviews' %}
    {% render 'vouchsafe', part: 'reviews', product: product, key: 'sku' %}
    {% render 'vouchsafe', part: 'coupon' %}
  </body>
</html>
`;

const rated = (rating: unknown, count: unknown): object => ({
  reviews: { rating: { value: rating }, rating_count: { value: count } },
});

const MUG: Product = {
  id: 4770,
  title: 'Mug',
  handle: 'mug',
  url: '/products/mug',
  featured_image: 'mug.jpg',
  variants: { first: { sku: 'MUG-1' } },
  metafields: rated({ rating: '4.46', scale_min: '1.0', scale_max: '5.0' }, 12),
};

const EVIL = `"'></script><script>alert(1)</script><img src=x onerror="alert(1)">{{ 'x' }}&amp;`;
const HOSTILE: Product = {
  ...MUG,
  title: EVIL,
  handle: EVIL,
  url: `/products/${EVIL}`,
  variants: { first: { sku: EVIL } },
};

let folder: string;
let extension: string;
let shop: LiquidShop;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'vouchsafe-shopify-'));
  assemble('dist/embed', folder);
  extension = join(folder, 'extensions/vouchsafe');
  shop = new LiquidShop(extension);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Shopify's own check, by the documentation that comes with it and not by today's from the network. */
async function offences(root: string, config: string): Promise<string[]> {
  vi.stubEnv('SHOPIFY_TLD_ROOT', 'file:/no-network');
  vi.stubEnv('XDG_CACHE_HOME', join(folder, 'cache'));
  const { themeCheckRun } = await import('@shopify/theme-check-node');
  const run = await themeCheckRun(root, config);
  vi.unstubAllEnvs();
  expect(run.theme.length).toBeGreaterThan(0);
  return run.offenses.map(({ check, uri, message }) => `${check} ${uri.split('/').at(-1)}: ${message}`);
}

/** Files of a folder made for one check. */
function write(root: string, files: Readonly<Record<string, string>>): string {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(root, name, '..'), { recursive: true });
    writeFileSync(join(root, name), text);
  }
  return root;
}

const settingsOf = (name: string): (Setting & { id: string })[] =>
  shop.block(name).settings.flatMap(({ id, ...rest }) => (id === undefined ? [] : [{ ...rest, id }]));

/** A value that a setting does not have by itself. */
function another({ id, type, default: value, options, min, max }: Setting & { id: string }): unknown {
  const others: Readonly<Record<string, unknown>> = {
    checkbox: value !== true,
    color: `rgb(1 2 ${id.length})`,
    number: 7,
    product: { ...MUG, id: 815 },
    range: value === max ? min : max,
    select: options?.find((option) => option.value !== value)?.value,
    text: `another ${id}`,
  };
  return others[type];
}

/** Every setting of a block at another value. */
const allSet = (name: string): Record<string, unknown> =>
  Object.fromEntries(settingsOf(name).map((setting) => [setting.id, another(setting)]));

describe('Shopify’s theme check', () => {
  it('finds nothing to say of the extension', async () => {
    expect(await offences(extension, 'theme-check:theme-app-extension')).toEqual([]);
  });

  it('finds nothing to say of a theme with the snippet', async () => {
    const theme = write(join(folder, 'theme'), { 'layout/theme.liquid': LAYOUT, 'locales/en.default.json': '{}' });
    expect(await offences(theme, 'theme-check:recommended')).toEqual([]);
  });

  it('knows every setting: as blocks of a theme, whose schemas it reads, but for what an app’s have beside', async () => {
    const blocks = BLOCKS.map((name) => {
      const { target, ...schema } = JSON.parse(
        /{% schema %}([\s\S]*){% endschema %}/.exec(shop.block(name).markup)?.[1] ?? '',
      );
      expect(['section', 'head']).toContain(target);
      const settings = schema.settings.map(({ autofill: _, ...setting }: Record<string, unknown>) => setting);
      return [`blocks/${name}.liquid`, `{% schema %}${JSON.stringify({ ...schema, settings })}{% endschema %}`];
    });
    const locales = ['en.default', 'de', 'fr'].map((name) => [
      `locales/${name}.schema.json`,
      readFileSync(join(extension, 'locales', `${name}.schema.json`), 'utf8'),
    ]);
    const theme = write(join(folder, 'as-theme'), Object.fromEntries([...blocks, ...locales]));
    expect(await offences(theme, 'theme-check:recommended')).toEqual([]);
  });

  it('says what is wrong, where something is', async () => {
    const files = ['blocks/rating.liquid', 'locales/en.default.json', 'locales/en.default.schema.json'];
    const broken = write(
      join(folder, 'broken'),
      Object.fromEntries(files.map((file) => [file, readFileSync(join(extension, file), 'utf8')])),
    );
    expect(await offences(broken, 'theme-check:theme-app-extension')).toContainEqual(
      expect.stringMatching(/^MissingTemplate rating.liquid: 'snippets\/vouchsafe-tokens.liquid'/),
    );
  });
});

describe.each(BLOCKS)('the block “%s”', (name) => {
  it('uses tags and attributes that the elements have', () => {
    const drawn = startTags(shop.drawBlock(name, { product: MUG, settings: allSet(name) }));
    const ours = drawn.filter(({ tag }) => tag.startsWith('vouch-'));
    expect(ours.map(({ tag }) => tag)).toEqual(name === 'vouchsafe' ? [] : [`vouch-${name}`]);
    for (const { tag, attributes } of ours) {
      expect(Object.keys(attributes).filter((attribute) => !attributesOf(tag).includes(attribute))).toEqual([]);
    }
  });

  it('has no setting that changes nothing', () => {
    const plain = shop.drawBlock(name, { product: MUG });
    const idle = settingsOf(name).filter(
      (setting) => shop.drawBlock(name, { product: MUG, settings: { [setting.id]: another(setting) } }) === plain,
    );
    expect(idle.map(({ id }) => id)).toEqual([]);
  });

  it('has a token of the elements for every colour and corner, and none without being asked', () => {
    const named = (settings: Record<string, unknown>): string[] =>
      [...shop.drawBlock(name, { product: MUG, settings }).matchAll(/(--vouch-[\w-]+): ([^;]+);/g)].map(
        ([, token = '', value]) => `${token} ${tokens.has(token)} ${value}`,
      );
    expect(named({})).toEqual([]);
    const looks = settingsOf(name).filter(({ type }) => type === 'color' || type === 'number');
    expect(looks.length).toBeGreaterThan(1);
    for (const setting of looks) {
      const value = another(setting);
      const written = setting.type === 'number' ? `${value}px` : value;
      const token = `--vouch-${setting.id.replaceAll('_', '-')}`;
      expect(named({ [setting.id]: value })).toEqual([`${token} true ${written}`]);
    }
  });

  it('has ranges that Shopify takes: the default on a step, and a hundred steps at most', () => {
    for (const { type, min = 0, max = 0, step = 1, default: value } of settingsOf(name)) {
      if (type !== 'range') continue;
      expect(value).toBeTypeOf('number');
      expect((Number(value) - min) % step).toBe(0);
      expect(Number(value) >= min && Number(value) <= max && (max - min) / step <= 100).toBe(true);
    }
  });

  it('is the same markup around a product that means ill', () => {
    const shape = (product: Product, key: string): string[] =>
      startTags(shop.drawBlock(name, { product, settings: { key } })).map(
        ({ tag, attributes }) => `${tag} ${Object.keys(attributes).join(' ')}`,
      );
    for (const key of ['id', 'sku', 'handle']) expect(shape(HOSTILE, key)).toEqual(shape(MUG, key));
  });
});

it('the embed offers every token of the elements', () => {
  const offered = settingsOf('vouchsafe').map(({ id }) => `--vouch-${id.replaceAll('_', '-')}`);
  expect([...tokens].filter((token) => !offered.includes(token))).toEqual([]);
});

describe('the app embed', () => {
  it.each(['en', 'de', 'pt-BR', 'zh-CN'])('tells the script the page’s language: %s', (locale) => {
    const scripts = startTags(shop.drawBlock('vouchsafe', { locale })).filter(({ tag }) => tag === 'script');
    expect(scripts).toEqual([
      {
        tag: 'script',
        attributes: {
          type: 'module',
          src: '//cdn.shopify.example/assets/vouchsafe.js',
          'data-proxy': '/apps/vouchsafe',
          'data-locale': locale,
        },
      },
    ]);
  });

  it('takes the proxy’s address as a merchant wrote it', () => {
    const drawn = shop.drawBlock('vouchsafe', { settings: { proxy: EVIL } });
    const proxy = startTags(drawn).find(({ attributes }) => 'data-proxy' in attributes)?.attributes['data-proxy'];
    expect(proxy).toBe(
      '&#34;&#39;&gt;&lt;/script&gt;&lt;script&gt;alert(1)&lt;/script&gt;&lt;img src=x onerror=&#34;alert(1)&#34;&gt;{{ &#39;x&#39; }}&amp;amp;',
    );
  });

  it('brings the cart’s script in the theme editor, which runs none of a block', () => {
    const drawn = shop.drawBlock('vouchsafe', { design: true });
    expect(startTags(drawn).map(({ attributes }) => attributes['src'])).toContain(
      '//cdn.shopify.example/assets/vouchsafe-cart.js',
    );
  });
});

describe('until the script is there', () => {
  it.each(['rating', 'reviews'])('“%s” shows the rating of the metafields', (name) => {
    expect(shop.drawBlock(name, { product: MUG })).toContain('<span aria-hidden="true">★</span> 4.5/5 (12)');
  });

  it.each([{}, rated(undefined, undefined), rated({ rating: '0.0', scale_min: '0.0', scale_max: '5.0' }, 0)])(
    'shows none that is not there: %j',
    (metafields) => {
      for (const name of ['rating', 'reviews']) {
        expect(shop.drawBlock(name, { product: { ...MUG, metafields } })).not.toContain('★');
      }
    },
  );

  it.each([
    ['en', 'What our customers say appears here.'],
    ['de', 'Hier steht, was unsere Kundschaft sagt.'],
    ['fr', 'L’avis de nos clients apparaît ici.'],
    ['sv', 'What our customers say appears here.'],
  ])('speaks the page’s language: %s', (locale, sentence) => {
    expect(shop.drawBlock('reviews', { product: MUG, locale })).toContain(`<p>${sentence}</p>`);
  });

  it('tells a merchant what is missing, and shoppers nothing of it', () => {
    for (const name of ['rating', 'reviews']) {
      expect(shop.drawBlock(name, { design: true })).toContain('Choose a product');
      expect(shop.drawBlock(name)).toBe('\n\n'.slice(0, shop.drawBlock(name).length));
    }
    expect(shop.drawBlock('reviews', { product: MUG, design: true })).toContain('App embeds');
    expect(shop.drawBlock('reviews', { product: MUG })).not.toContain('App embeds');
  });
});

describe('what a product is known by', () => {
  it.each([
    ['id', '4770'],
    ['sku', 'MUG-1'],
    ['handle', 'mug'],
  ])('is its %s', (key, id) => {
    for (const name of ['rating', 'reviews']) {
      const [element] = startTags(shop.drawBlock(name, { product: MUG, settings: { key } })).filter(({ tag }) =>
        tag.startsWith('vouch-'),
      );
      expect(element?.attributes['product-id']).toBe(id);
    }
  });
});

describe.each([
  ['the app embed', (product?: Product) => shop.drawBlock('vouchsafe', { product })],
  [
    'the snippet',
    (product?: Product) => theme().draw("{% render 'vouchsafe', part: 'head', product: product %}", { product }),
  ],
])('for search engines, %s', (_, draw) => {
  const descriptions = (product?: Product): Record<string, unknown>[] =>
    [...draw(product).matchAll(/<script type="application\/ld\+json">([\s\S]*?)<\/script>/g)].map(({ 1: json = '' }) =>
      JSON.parse(json),
    );

  it('describes a product’s rating once, under the id of Shopify’s own description', () => {
    expect(descriptions(MUG)).toEqual([
      {
        '@context': 'https://schema.org',
        '@type': 'Product',
        '@id': '/products/mug#product',
        name: 'Mug',
        url: 'https://shop.example/products/mug',
        image: 'https://cdn.shopify.example/assets/mug.jpg?width=1200',
        aggregateRating: {
          '@type': 'AggregateRating',
          ratingValue: 4.46,
          bestRating: 5,
          worstRating: 1,
          reviewCount: 12,
        },
      },
    ]);
  });

  it.each([
    ['no metafields', {}],
    ['no reviews', rated({ rating: '0.0', scale_min: '0.0', scale_max: '5.0' }, 0)],
    ['a count without a rating', rated(undefined, 3)],
    ['a rating without a count', rated({ rating: '4.0', scale_min: '1.0', scale_max: '5.0' }, undefined)],
    ['a rating above its scale', rated({ rating: '7.0', scale_min: '1.0', scale_max: '5.0' }, 3)],
    ['a rating below its scale', rated({ rating: '0.0', scale_min: '1.0', scale_max: '5.0' }, 3)],
  ])('says nothing of a product with %s', (_, metafields) => {
    expect(descriptions({ ...MUG, metafields })).toEqual([]);
  });

  it('says nothing where a page is about no product', () => {
    expect(descriptions()).toEqual([]);
  });

  it('takes names for names, whatever is in them', () => {
    const [description] = descriptions(HOSTILE);
    expect(description).toMatchObject({ name: EVIL, '@id': `/products/${EVIL}#product` });
  });

  it('needs no picture', () => {
    const { featured_image: _, ...bare } = MUG;
    expect(descriptions(bare)[0]).not.toHaveProperty('image');
  });
});

it('the embed describes nothing when it is told not to', () => {
  expect(shop.drawBlock('vouchsafe', { product: MUG, settings: { json_ld: false } })).not.toContain('ld+json');
});

const theme = (): LiquidShop => new LiquidShop(join(folder, 'theme'));

describe.each(PARTS)('the snippet’s part “%s”', (part) => {
  const draw = (product: Product, key: string): string =>
    theme().draw(`{% render 'vouchsafe', part: '${part}', product: product, key: '${key}', href: '#reviews' %}`, {
      product,
    });

  it('uses tags and attributes that the elements have, whatever the product is', () => {
    for (const product of [MUG, HOSTILE]) {
      for (const { tag, attributes } of startTags(draw(product, 'handle'))) {
        const known = ['id', ...attributesOf(tag)];
        if (tag.startsWith('vouch-'))
          expect(Object.keys(attributes).filter((name) => !known.includes(name))).toEqual([]);
        expect(tag).toMatch(/^(vouch-\w+|vouchsafe-cart|script|link|span|p)$/);
      }
    }
    expect(draw(MUG, 'handle')).toContain(part === 'head' ? 'data-proxy="/apps/vouchsafe"' : `<vouch-${part}`);
  });
});

describe('the assets', () => {
  it.each(['extensions/vouchsafe/assets', 'theme/assets'])('in %s lie in one folder and find each other', (path) => {
    const assets = join(folder, path);
    const files = readdirSync(assets, { withFileTypes: true });
    expect(files.filter((file) => !file.isFile())).toEqual([]);
    const imported = files.flatMap(({ name }) =>
      name.endsWith('.js')
        ? [...readFileSync(join(assets, name), 'utf8').matchAll(/(?:from|import)\s*\(?["'`](\.[^"'`]+)["'`]/g)]
        : [],
    );
    expect(imported.length).toBeGreaterThan(50);
    expect(imported.map(({ 1: file = '' }) => file).filter((file) => !existsSync(join(assets, file)))).toEqual([]);
  });

  it('begin with a script within what Shopify advises for an app block, 10 kB', () => {
    for (const name of ['vouchsafe.js', 'vouchsafe-cart.js']) {
      expect(gzipSync(readFileSync(join(extension, 'assets', name))).length).toBeLessThan(10_000);
    }
  });
});
