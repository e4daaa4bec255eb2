import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Liquid, TagToken, type TopLevelToken, Tag, type Template } from 'liquidjs';

/** One setting of a block's schema; headers and paragraphs have no id. */
export interface Setting {
  readonly type: string;
  readonly id?: string;
  readonly default?: unknown;
  readonly min?: number;
  readonly max?: number;
  readonly step?: number;
  readonly options?: readonly { readonly value: string }[];
}

/** A block of the extension, as its file says. */
export interface Block {
  readonly target: string;
  readonly settings: readonly Setting[];
  readonly markup: string;
}

/** A product as Shopify's Liquid has it; the part that is read. */
export interface Product {
  readonly id: number | string;
  readonly title: string;
  readonly handle: string;
  readonly url: string;
  readonly featured_image?: string;
  readonly variants: { readonly first: { readonly sku: string } };
  readonly metafields: object;
}

/** What a page is drawn with. */
export interface Page {
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly product?: Product | undefined;
  readonly locale?: string;
  readonly design?: boolean;
}

/**
 * Shopify's `json` filter escapes what could end a script, as Rails does
 * (https://shopify.dev/docs/api/liquid/filters/json).
 */
const toJson = (value: unknown): string =>
  JSON.stringify(value ?? null).replace(/[<>&]/g, (mark) => `\\u00${mark.charCodeAt(0).toString(16)}`);

/** `{% schema %}`: for Shopify alone, and drawn as nothing. */
class Schema extends Tag {
  constructor(token: TagToken, rest: TopLevelToken[], liquid: Liquid) {
    super(token, rest, liquid);
    const isEnd = (next: TopLevelToken): boolean => next instanceof TagToken && next.name === 'endschema';
    rest.splice(0, rest.findIndex(isEnd) + 1);
  }

  override *render(): Generator<never, void> {
    yield* [];
  }
}

/** A shop that draws Liquid files as Shopify does, with the tags and filters of a storefront. */
export class LiquidShop {
  readonly #folder: string;
  readonly #assets: string;

  /** `assets` is the address below which the shop has the folder's assets. */
  constructor(folder: string, assets = '//cdn.shopify.example/assets/') {
    this.#folder = folder;
    this.#assets = assets;
  }

  /** A block of the extension in this folder. */
  block(name: string): Block {
    const markup = readFileSync(join(this.#folder, 'blocks', `${name}.liquid`), 'utf8');
    const schema = /{% schema %}([\s\S]*){% endschema %}/.exec(markup)?.[1] ?? '';
    return { ...JSON.parse(schema), markup };
  }

  /** Draws a block; settings that are not given are as the schema has them. */
  drawBlock(name: string, page: Page = {}): string {
    const { markup, settings } = this.block(name);
    const chosen = Object.fromEntries(settings.flatMap(({ id, default: value }) => (id ? [[id, value]] : [])));
    return this.draw(markup, page, {
      block: { settings: { ...chosen, ...page.settings }, shopify_attributes: 'data-shopify-editor-block="{}"' },
    });
  }

  /** Draws a template; `product` is in its scope where the page is about one. */
  draw(markup: string, { product, locale = 'en', design = false }: Page = {}, scope: object = {}): string {
    const liquid = this.#liquid(locale, design);
    const template: Template[] = liquid.parse(markup);
    return liquid.renderSync(template, { ...scope, product });
  }

  #liquid(locale: string, design: boolean): Liquid {
    const liquid = new Liquid({
      partials: join(this.#folder, 'snippets'),
      extname: '.liquid',
      strictFilters: true,
      globals: {
        request: { locale: { iso_code: locale }, design_mode: design, origin: 'https://shop.example' },
      },
    });
    liquid.registerTag('schema', Schema);
    liquid.registerFilter('json', toJson);
    liquid.registerFilter('asset_url', (name: string) => this.#assets + name);
    liquid.registerFilter('stylesheet_tag', (url: string) => `<link href="${url}" rel="stylesheet" type="text/css" />`);
    liquid.registerFilter('image_url', (image: string) => `${this.#assets}${image}?width=1200`);
    liquid.registerFilter('t', (key: string) => this.#translate(key, locale));
    return liquid;
  }

  /** A sentence in the language asked for, or in the default one, escaped as Shopify does. */
  #translate(key: string, locale: string): string {
    for (const name of [locale, 'en.default']) {
      const sentence = sentenceOf(this.#words(name), key);
      if (sentence !== undefined) return sentence;
    }
    throw new Error(`No words for ${key}`);
  }

  #words(name: string): unknown {
    try {
      return JSON.parse(readFileSync(join(this.#folder, 'locales', `${name}.json`), 'utf8'));
    } catch {
      return {};
    }
  }
}

function sentenceOf(words: unknown, key: string): string | undefined {
  const found = key.split('.').reduce<unknown>((inner, name) => Object(inner)[name], words);
  return typeof found === 'string' ? found : undefined;
}

/** A start tag with the attributes that it has. */
export interface StartTag {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** The start tags of drawn markup, in order; what stands in a script is none of them. */
export function startTags(markup: string): StartTag[] {
  const outside = markup.replace(/(<script\b[^>]*>)[\s\S]*?(?=<\/script>)/g, '$1');
  return [...outside.matchAll(/<([a-z][\w-]*)((?:"[^"]*"|[^">])*)>/g)].map(({ 1: tag = '', 2: inside = '' }) => ({
    tag,
    attributes: Object.fromEntries(
      [...inside.matchAll(/([^\s"=/]+)(?:="([^"]*)")?/g)].map(({ 1: name = '', 2: value = '' }) => [name, value]),
    ),
  }));
}
