/**
 * The product page's script, written by hand: in place of the embed it shows the first view of the same snippet and
 * section, from the same requests, with templates cloned into one shadow root each. It trusts the answers and cannot be
 * clicked.
 */
import { breakdownStyles } from '../../../src/browser/elements/breakdown/breakdown-styles.js';
import { ratingStyles } from '../../../src/browser/elements/rating/rating-styles.js';
import type { Rating } from '../../../src/model/rating.js';
import type { Summary } from '../../../src/model/summary.js';
import { STARS } from '../../../src/model/stars.js';
import type { ReviewPage } from '../../../src/model/review-page.js';
import { hostStyles } from '../../../src/browser/styles/host.js';
import { starsStyles } from '../../../src/browser/styles/stars.js';
import { cardStyles, handWrittenCard } from './hand-written-card.js';
import { filtersSheet, handWrittenFilters } from './hand-written-filters.js';
import { counted, fillStars, oneDecimal, part, percent, sheet, template, whole } from './template.js';

const PROXY = '/apps/vouchsafe/v1';

const SNIPPET = template(`
  <a class="rating" href="#reviews">
    <span class="stars" role="img"></span><span class="average" aria-hidden="true"></span
    ><span class="count"><span aria-hidden="true"></span><span class="hidden"></span></span>
  </a>`);
const SECTION = template(`
  <section class="layout" aria-labelledby="heading">
    <div class="side">
      <div id="heading" class="heading" role="heading" aria-level="2">Customer reviews</div>
      <div class="summary">
        <span class="average" aria-hidden="true"></span>
        <span class="beside">
          <span class="stars" role="img"></span>
          <span class="quiet"><bdi></bdi></span>
        </span>
      </div>
      <ul class="breakdown" aria-label="Reviews by rating"></ul>
    </div>
    <div class="main">
      <p class="found quiet"><bdi></bdi></p>
      <div class="list" role="list" aria-label="Reviews"></div>
    </div>
  </section>`);
const ROW = template(`
  <li>
    <button class="row" type="button" aria-pressed="false">
      <span class="hidden"></span>
      <span class="label" aria-hidden="true"><span class="number"></span><span class="star">★</span></span>
      <span class="bar" aria-hidden="true"></span><span class="count" aria-hidden="true"></span>
    </button>
  </li>`);
const MORE = template(`
  <div class="more">
    <button class="button" type="button">Show more reviews</button>
    <p class="quiet"><bdi></bdi></p>
  </div>`);

async function answer<T>(path: string): Promise<T> {
  const response = await fetch(`${PROXY}${path}`);
  return response.json();
}

async function showSnippet(host: Element): Promise<void> {
  const id = host.getAttribute('product-id') ?? '';
  const root = host.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [sheet(hostStyles.cssText, starsStyles.cssText, ratingStyles.cssText)];
  const { ratings } = await answer<{ ratings: Record<string, Rating> }>(`/ratings?id=${id}`);
  const { count = 0, average = 0 } = ratings[id] ?? {};
  const line = SNIPPET();
  fillStars(part(line, '.stars'), average ?? 0);
  part(line, '.average').textContent = oneDecimal.format(average ?? 0);
  part(line, '.count span').textContent = `(${whole.format(count)})`;
  part(line, '.hidden').textContent = counted(count, 'review');
  root.append(line);
}

async function showSection(host: Element): Promise<void> {
  const root = host.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [sheet(cardStyles, breakdownStyles.cssText, filtersSheet)];
  const page = await answer<ReviewPage>(`/reviews?product_id=${host.getAttribute('product-id') ?? ''}`);
  const section = SECTION();
  const shown = `${page.reviews.length} of ${counted(page.total, 'review')}`;
  fillSummary(section, page.summary);
  part(section, '.found bdi').textContent = shown;
  part(section, '.main').prepend(handWrittenFilters(page));
  part(section, '.list').append(...page.reviews.map(handWrittenCard));
  if (page.total > page.reviews.length) {
    const more = MORE();
    part(more, 'bdi').textContent = shown;
    part(section, '.main').append(more);
  }
  root.append(section);
}

function fillSummary(section: HTMLElement, { count, average, distribution }: Summary): void {
  part(section, '.average').textContent = oneDecimal.format(average ?? 0);
  fillStars(part(section, '.summary .stars'), average ?? 0);
  part(section, '.beside bdi').textContent = `Based on ${counted(count, 'review')}`;
  const rows = STARS.map((stars) => {
    const row = ROW();
    const share = count === 0 ? 0 : distribution[stars] / count;
    part(row, '.hidden').textContent =
      `${counted(stars, 'star')}, ${counted(distribution[stars], 'review')}, ${percent.format(share)}`;
    part(row, '.number').textContent = String(stars);
    part(row, '.bar').style.setProperty('--fill', `${Math.round(share * 100)}%`);
    part(row, '.count').textContent = whole.format(distribution[stars]);
    return row;
  });
  part(section, '.breakdown').append(...rows);
}

for (const host of document.querySelectorAll('vouch-rating')) void showSnippet(host);
for (const host of document.querySelectorAll('vouch-reviews')) void showSection(host);
