import { filtersStyles } from '../../../src/browser/elements/filters/filters-styles.js';
import type { MetadataFilter } from '../../../src/model/metadata-filter.js';
import { STARS } from '../../../src/model/stars.js';
import type { ReviewPage } from '../../../src/model/review-page.js';
import { counted, fillStars, part, template, whole } from './template.js';

/** The styles of `<vouch-filters>` for a shadow root that holds the whole section. */
export const filtersSheet = filtersStyles.cssText
  .replaceAll(':host', '.filters')
  .replaceAll('summary::after', 'summary.pill::after');

const FILTERS = template(`
  <div class="filters">
    <div class="tools">
      <form class="search" role="search">
        <input type="search" name="q" maxlength="200" autocomplete="off" enterkeyhint="search"
          aria-label="Search reviews" placeholder="Search reviews" />
      </form>
      <button class="toggle" type="button" aria-expanded="false" aria-controls="pills">Filter</button>
      <label class="sort">
        <span class="hidden prefix">Sort by</span>
        <select>
          <option value="newest">Newest</option>
          <option value="oldest">Oldest</option>
          <option value="highest">Highest rated</option>
          <option value="lowest">Lowest rated</option>
          <option value="helpful">Most helpful</option>
          <option value="media">Photos first</option>
        </select>
      </label>
    </div>
    <div class="pills" id="pills" role="group" aria-label="Filter reviews"></div>
  </div>`);
const MENU = template(`
  <details class="menu" name="filter">
    <summary class="pill"><span class="name" dir="auto"></span></summary>
    <fieldset class="panel"><legend class="hidden"></legend></fieldset>
  </details>`);
const OPTION = template('<label class="option"><input type="checkbox" /></label>');
const STARS_ROW = template('<span class="stars" role="img"></span>');
const VALUE = template('<span class="value" dir="auto"></span>');
const COUNT = template('<span class="count"></span>');
const SWITCH = template(`
  <button class="pill switch" type="button" aria-pressed="false">
    <span></span><span class="count" aria-hidden="true"></span><span class="hidden"></span>
  </button>`);

const countries = new Intl.DisplayNames('en', { type: 'region' });

/** Search, sort and every filter of a first view, with nothing chosen. */
export function handWrittenFilters({ filters, counts }: ReviewPage): HTMLElement {
  const element = FILTERS();
  const pills = part(element, '.pills');
  pills.append(renderStars());
  if (counts.media) pills.append(renderSwitch('With photos', counts.media));
  if (counts.verified !== undefined) pills.append(renderSwitch('Verified only', counts.verified));
  pills.append(...filters.map(renderFilter));
  return element;
}

function renderMenu(label: string, options: readonly HTMLElement[]): HTMLElement {
  const menu = MENU();
  part(menu, '.name').textContent = label;
  part(menu, 'legend').textContent = label;
  part(menu, 'fieldset').append(...options);
  return menu;
}

function renderStars(): HTMLElement {
  const options = STARS.map((stars) => {
    const option = OPTION();
    option.append(fillStars(STARS_ROW(), stars));
    return option;
  });
  return renderMenu('Rating', options);
}

function renderSwitch(label: string, count: number): HTMLElement {
  const button = SWITCH();
  part(button, 'span').textContent = label;
  part(button, '.count').textContent = whole.format(count);
  part(button, '.hidden').textContent = counted(count, 'review');
  return button;
}

function renderFilter({ name, label, kind, values }: MetadataFilter): HTMLElement {
  const options = values.map(({ value, count }) => {
    const option = OPTION();
    const text = VALUE();
    text.textContent = kind === 'text' ? value : kind === 'country' ? countryName(value) : yesOrNo(value);
    const number = COUNT();
    number.textContent = whole.format(count);
    option.append(text, number);
    return option;
  });
  return renderMenu(label ?? name, options);
}

function countryName(code: string): string {
  try {
    return countries.of(code.toUpperCase()) ?? code;
  } catch {
    return code;
  }
}

const yesOrNo = (value: string): string => (/^(?:true|yes|y|1)$/i.test(value) ? 'Yes' : 'No');
