import { html } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';
import { directionOf, LANGUAGES } from './languages.js';

/** A piece of a page, escaped by hono's `html`. */
export type Html = HtmlEscapedString | Promise<HtmlEscapedString>;

/** Proxies that misbehave, for seeing that the page stays calm: what each answers is in storefront.ts. */
export const BROKEN_PROXIES = ['failing', 'html', 'silent', 'raw'] as const;

/** Whose reviews the shop shows; the pages are the same. */
export type Vendor = 'sitejabber' | 'yotpo';

/** Where the shop mounts its two proxies, as a Shopify App Proxy would. */
export const MOUNTS: Readonly<Record<Vendor, string>> = {
  sitejabber: '/apps/vouchsafe',
  yotpo: '/apps/vouchsafe-yotpo',
};

/** How the shop may be dressed; each but the first is a style sheet of tokens and parts in `themes/`. */
export const THEMES = { paper: 'Paper', market: 'Market', noir: 'Noir' } as const;
export type Theme = keyof typeof THEMES;
const isTheme = (name: string | null): name is Theme => name !== null && Object.hasOwn(THEMES, name);

/**
 * How a visitor wants to look at the demo, from its address:
 * `?vendor=yotpo&lang=ar&dir=rtl&scheme=dark&theme=noir&proxy=failing`.
 */
export interface Preview {
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  readonly scheme: 'light' | 'dark' | 'auto';
  readonly theme: Theme;
  readonly vendor: Vendor;
  /** Where the page's elements find their proxy. */
  readonly proxy: string;
  /** Where the coupon field finds its proxy, which is the same for each vendor of reviews. */
  readonly promotions: string;
}

/** Reads the preview from a page's address; anything else than what a page offers is its default. */
export function readPreview(params: URLSearchParams): Preview {
  const lang = params.get('lang') ?? 'en';
  const dir = params.get('dir');
  const scheme = params.get('scheme');
  const theme = params.get('theme');
  const broken = BROKEN_PROXIES.find((name) => name === params.get('proxy'));
  const vendor = params.get('vendor') === 'yotpo' ? 'yotpo' : 'sitejabber';
  return {
    lang: /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(lang) ? lang : 'en',
    dir: dir === 'rtl' || dir === 'ltr' ? dir : directionOf(lang),
    scheme: scheme === 'light' || scheme === 'dark' ? scheme : 'auto',
    theme: isTheme(theme) ? theme : 'paper',
    vendor,
    proxy: broken ? `/apps/${broken}` : MOUNTS[vendor],
    promotions: broken ? `/apps/${broken}` : MOUNTS.sitejabber,
  };
}

/** The choice of language: it is the elements'; the shop's own words stay English. */
const languageSwitch = (chosen: string): Html =>
  html`<label class="language">
    <span>Language</span>
    <select name="language" autocomplete="off">
      ${LANGUAGES.map(
        ([tag, name]) =>
          html`<option value="${tag}" lang="${tag}" ${tag === chosen ? 'selected' : ''}>${name}</option>`,
      )}
    </select>
  </label>`;

/** The choice of theme. */
const themeSwitch = (chosen: Theme): Html =>
  html`<label class="language">
    <span>Theme</span>
    <select name="theme" autocomplete="off">
      ${Object.entries(THEMES).map(
        ([theme, name]) => html`<option value="${theme}" ${theme === chosen ? 'selected' : ''}>${name}</option>`,
      )}
    </select>
  </label>`;

/** A path of the shop that keeps the visitor's language, theme and vendor, unless it names its own. */
export function keep(path: string, { lang, dir, theme, vendor }: Preview): string {
  const [page = '', query] = path.split('?');
  const named = new URLSearchParams(query);
  const kept = new URLSearchParams({
    ...((lang !== 'en' || dir !== 'ltr') && !named.has('lang') && { lang, dir }),
    ...(theme !== 'paper' && { theme }),
    ...(vendor !== 'sitejabber' && { vendor }),
    ...Object.fromEntries(named),
  });
  return kept.size === 0 ? page : `${page}?${kept}`;
}

/** A page of the shop around its content. */
export function layout(title: string, content: Html, preview: Preview, head: Html = html``): Html {
  const { lang, dir, scheme, theme } = preview;
  return html`<!doctype html>
    <html lang="${lang}" dir="${dir}" data-scheme="${scheme}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title} · Hearth & Harbour</title>
        <link rel="icon" href="/storefront/icon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/embed/placeholder.css" />
        <link rel="stylesheet" href="/storefront/storefront.css" />
        ${theme === 'paper' ? '' : html`<link rel="stylesheet" href="/storefront/themes/${theme}.css" />`}
        <script type="module" src="/storefront/language-switch.js"></script>
        <script type="module" src="/storefront/theme-switch.js"></script>
        ${head}
      </head>
      <body>
        <header class="site-header">
          <a class="brand" href="${keep('/', preview)}">Hearth & Harbour</a>
          <nav aria-label="Shop">
            <a href="${keep('/collection.html', preview)}">All goods</a>
            <a href="${keep('/product.html?id=demo-full', preview)}">Product</a>
            <a href="${keep('/business.html', preview)}">About us</a>
            <a href="${keep('/cart.html', preview)}">Cart</a>
          </nav>
          <div class="switches">${themeSwitch(theme)} ${languageSwitch(lang)}</div>
        </header>
        <main>${content}</main>
        <footer class="site-footer">
          <p>A demo shop. Its goods, people and reviews are invented.</p>
        </footer>
      </body>
    </html>`;
}
