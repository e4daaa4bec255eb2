import { html } from 'hono/html';
import { LANGUAGES } from './languages.js';
import { THEMES, type Html } from './layout.js';
import type { Control, PlaygroundElement } from './playground-controls.js';

/** What an element may be shown as: which product it is of, and which proxy it asks. */
export const STATES = {
  full: { label: 'Full', product: 'demo-full', proxy: 'vouchsafe' },
  partial: { label: 'Partial', product: 'demo-huge', proxy: 'vouchsafe' },
  one: { label: 'One review', product: 'demo-one', proxy: 'vouchsafe' },
  empty: { label: 'Empty', product: 'demo-empty', proxy: 'vouchsafe' },
  hostile: { label: 'World scripts', product: 'demo-scripts', proxy: 'vouchsafe' },
  loading: { label: 'Loading', product: 'demo-full', proxy: 'silent' },
  error: { label: 'Error', product: 'demo-full', proxy: 'failing' },
} as const;

const control = ({ name, description, kind, initial }: Control, group: string, id: string): Html => {
  const said = description ? html`<small id="${id}-said">${description}</small>` : '';
  const about = description ? html`aria-describedby="${id}-said"` : '';
  if (kind === 'boolean')
    return html`<div class="control">
      <label class="check"><input type="checkbox" name="${group}${name}" ${about} /> <code>${name}</code></label
      >${said}
    </div>`;
  return html`<div class="control">
    <label for="${id}"><code>${name}</code></label>
    <span class="field">
      <input
        id="${id}"
        type="${kind === 'number' ? 'number' : 'text'}"
        name="${group}${name}"
        placeholder="${initial}"
        autocomplete="off"
        spellcheck="false"
        ${about}
      />
      ${kind === 'color' ? html`<input type="color" data-for="${id}" value="#808080" aria-label="Choose ${name}" />` : ''}
    </span>
    ${said}
  </div>`;
};

const choice = (name: string, value: string, text: string, checked: boolean): Html =>
  html`<label class="pick"
    ><input type="radio" name="${name}" value="${value}" ${checked ? 'checked' : ''} /><span>${text}</span></label
  >`;

const choices = (legend: string, name: string, options: readonly (readonly [string, string])[]): Html =>
  html`<fieldset class="picks">
    <legend>${legend}</legend>
    ${options.map(([value, text], index) => choice(name, value, text, index === 0))}
  </fieldset>`;

const select = (label: string, name: string, options: readonly (readonly [string, string])[]): Html =>
  html`<label class="select"
    ><span>${label}</span>
    <select name="${name}" autocomplete="off">
      ${options.map(([value, text]) => html`<option value="${value}">${text}</option>`)}
    </select></label
  >`;

const snippet = (id: string, title: string): Html =>
  html`<section class="snippet" aria-labelledby="${id}-title">
    <div class="snippet-head">
      <h2 id="${id}-title">${title}</h2>
      <button type="button" class="copy" data-copy="${id}">Copy<span class="unseen"> for ${title}</span></button>
    </div>
    <pre tabindex="0" aria-labelledby="${id}-title"><code id="${id}"></code></pre>
  </section>`;

/** Every setting of every element, its look at once, and the lines to paste. */
export const playgroundPage = (elements: readonly PlaygroundElement[], tokens: readonly Control[]): Html =>
  html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>Playground · Vouchsafe</title>
        <link rel="icon" href="/storefront/icon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/storefront/playground.css" />
        <script type="module" src="/storefront/playground-page.js"></script>
      </head>
      <body>
        <header>
          <h1 id="title">Playground</h1>
          <p><a href="/">The demo shop</a></p>
        </header>
        <main aria-labelledby="title">
          <form class="bench" data-states="${JSON.stringify(STATES)}">
            <div class="settings">
              ${select(
                'Element',
                'tag',
                [...elements]
                  .sort((one, other) => Number(other.tag === 'vouch-reviews') - Number(one.tag === 'vouch-reviews'))
                  .map(({ tag }) => [tag, `<${tag}>`] as const),
              )}
              ${choices(
                'State',
                'state',
                Object.entries(STATES).map(([state, { label }]) => [state, label] as const),
              )}
              ${elements.map(
                ({ tag, description, attributes }) =>
                  html`<fieldset class="group" data-tag="${tag}">
                    <legend>Attributes</legend>
                    <p class="about">${description}</p>
                    ${attributes.map((one) => control(one, '', `${tag}-${one.name}`))}
                  </fieldset>`,
              )}
              <details class="group">
                <summary>Tokens</summary>
                ${tokens.map((one) => control(one, '', `token${one.name}`))}
              </details>
            </div>
            <div class="look">
              <div class="bar">
                ${choices('Width', 'width', [
                  ['desktop', 'Desktop'],
                  ['phone', 'Phone'],
                ])}
                ${choices('Scheme', 'scheme', [
                  ['light', 'Light'],
                  ['dark', 'Dark'],
                ])}
                ${choices('Direction', 'dir', [
                  ['ltr', 'LTR'],
                  ['rtl', 'RTL'],
                ])}
                ${select('Theme', 'theme', Object.entries(THEMES))} ${select('Language', 'lang', LANGUAGES)}
              </div>
              <div class="stage"><iframe title="Preview" name="preview"></iframe></div>
              <p class="unseen" role="status"></p>
              ${snippet('html', 'Script tag')} ${snippet('npm', 'npm')} ${snippet('react', 'React')}
            </div>
          </form>
        </main>
      </body>
    </html>`;

/** The page inside the preview; its own script puts the element there. */
export const playgroundStage = (params: URLSearchParams, theme: string): Html =>
  html`<!doctype html>
    <html
      lang="${params.get('lang') ?? 'en'}"
      dir="${params.get('dir') === 'rtl' ? 'rtl' : 'ltr'}"
      data-scheme="${params.get('scheme') === 'dark' ? 'dark' : 'light'}"
    >
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>Preview</title>
        <link rel="stylesheet" href="/embed/placeholder.css" />
        <link rel="stylesheet" href="/storefront/storefront.css" />
        ${theme === 'paper' ? '' : html`<link rel="stylesheet" href="/storefront/themes/${theme}.css" />`}
        <script type="module" src="/storefront/playground-stage.js"></script>
        <script
          type="module"
          src="/embed/vouchsafe.js"
          data-proxy="${params.get('proxy') ?? '/apps/vouchsafe'}"
        ></script>
      </head>
      <body>
        <main></main>
      </body>
    </html>`;
