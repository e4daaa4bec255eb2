import { LitElementRenderer } from '@lit-labs/ssr';
import { collectResultSync } from '@lit-labs/ssr/lib/render-result.js';
import type { LitElement } from 'lit';
import { renderFor } from '../browser/elements/internal/safe-url.js';
import { dimensionStyles } from '../browser/elements/internal/dimension-list.js';
import { detailStyles } from '../browser/elements/review/review-details-styles.js';
import { attribute } from './attribute.js';
import type { ServerPage } from './server-page.js';
import { WITHOUT_SCRIPTS } from './without-scripts.js';

type RenderInfo = Parameters<LitElementRenderer['renderShadow']>[0];
type Rendered = ReturnType<LitElementRenderer['renderShadow']>;

type Attributes = Readonly<Record<string, string | number | undefined>>;

/** Style sheets that an element adopts when it has need of them. */
const ADOPTED: Readonly<Record<string, string>> = {
  'vouch-review': detailStyles.cssText,
  'vouch-breakdown': dimensionStyles.cssText,
};

/** The rules that make what a server may only write into attributes into what the elements' style sheets go by. */
function fillRules(html: string): string {
  const shares = new Set([...html.matchAll(/data-fill="(\d+%)"/g)].map(([, share = '']) => share));
  return [...shares].map((share) => `[data-fill="${share}"]{--fill:${share}}`).join('');
}

/** Renders elements with style sheets that a strict Content Security Policy lets pass. */
function rendererWith(nonce: string | undefined): typeof LitElementRenderer {
  const sheet = (css: string): string => (css ? `<style${attribute('nonce', nonce)}>${css}</style>` : '');
  return class extends LitElementRenderer {
    override renderShadow(info: RenderInfo): Rendered {
      const [body] = (super.renderShadow(info) ?? []).slice(-1);
      // A property that is false is written as an attribute, which says that it is true.
      const html = collectResultSync(body ? [body] : []).replaceAll('selected="false"', '');
      const styles = this.element instanceof Object ? stylesOf(this.element) : '';
      const own = [styles, ADOPTED[this.tagName], WITHOUT_SCRIPTS[this.tagName]].join('');
      return [sheet(own), html, sheet(fillRules(html))];
    }
  };
}

const stylesOf = ({ constructor }: object): string =>
  (constructor as typeof LitElement).elementStyles.map((style) => ('cssText' in style ? style.cssText : '')).join('');

/**
 * Renders an element as HTML, its shadow root declared; the attributes of `browserOnly` are written
 * for the browser's element, and are not set on this one.
 */
export function renderElement(
  tag: string,
  element: LitElement,
  attributes: Attributes,
  browserOnly: Attributes,
  { url, nonce }: ServerPage,
): string {
  const Renderer = rendererWith(nonce);
  const host = new Renderer(tag);
  host.element = element;
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined) host.setAttribute(name, String(value));
  }
  renderFor(url);
  host.connectedCallback();
  const shadow = host.renderShadow({
    elementRenderers: [Renderer],
    customElementInstanceStack: [],
    customElementHostStack: [host],
    eventTargetStack: [],
    slotStack: [],
    deferHydration: false,
  });
  const others = Object.entries(browserOnly).map(([name, value]) => attribute(name, value));
  const open = `<${tag}${collectResultSync(host.renderAttributes())}${others.join('')}>`;
  return `${open}<template shadowrootmode="open">${collectResultSync(shadow ?? [])}</template></${tag}>`;
}

/** The tag alone, for the browser to fill. */
export const emptyElement = (tag: string, attributes: Attributes): string =>
  `<${tag}${Object.entries(attributes)
    .map(([name, value]) => attribute(name, value))
    .join('')}></${tag}>`;
