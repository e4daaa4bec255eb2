import { html, nothing, type TemplateResult } from 'lit';
import type { Messages } from '../../locales/messages.js';
import type { ReviewPage } from '../../../model/review-page.js';
import type { ReviewList } from '../../controllers/reviews-controller.js';
import { detailsFor } from '../review/load-review-details.js';
import type { LanguageRequest } from '../../locales/catalogue.js';

type Extras = Pick<ReviewPage, 'summary' | 'reviews' | 'highlights' | 'photos'>;

const hasHighlights = ({ highlights, photos }: Pick<Extras, 'highlights' | 'photos'>): boolean =>
  Boolean(highlights || photos?.length);

/** The elements that not every section has. */
const PARTS = {
  'vouch-highlights': async () => (await import('../highlights/highlights-element.js')).HighlightsElement,
  'vouch-pages': async () => (await import('../pages/pages-element.js')).PagesElement,
};

async function define(tag: keyof typeof PARTS): Promise<void> {
  const element = await PARTS[tag]();
  if (!customElements.get(tag)) customElements.define(tag, element);
}

/** What to wait for before a section is rendered, so that it comes whole; undefined when nothing. Never rejects. */
export function optionalParts(list: ReviewList, request: LanguageRequest): Promise<unknown> | undefined {
  const isRich = list.summary.dimensions.length > 0 || hasHighlights(list) || list.single;
  const details = detailsFor(list.reviews, request, isRich || undefined);
  const wanted = { 'vouch-highlights': hasHighlights(list), 'vouch-pages': list.single };
  const missing = (['vouch-highlights', 'vouch-pages'] as const).filter(
    (tag) => wanted[tag] && !customElements.get(tag),
  );
  return missing.length > 0 ? Promise.all([details, ...missing.map((tag) => define(tag).catch(() => {}))]) : details;
}

/** What stands above the reviews when there is any of it. */
export const highlights = (
  page: Extras,
  { locale }: LanguageRequest,
  messages: Messages | undefined,
): TemplateResult | typeof nothing =>
  hasHighlights(page)
    ? html`<vouch-highlights
        exportparts="highlight, photo"
        .highlights=${page.highlights}
        .photos=${page.photos ?? []}
        .locale=${locale}
        .messages=${messages}
      ></vouch-highlights>`
    : nothing;

/** The numbers of a section's pages. */
export const pageNumbers = (
  list: ReviewList,
  state: 'loading' | 'ready' | 'failed',
  { locale }: LanguageRequest,
  messages: Messages | undefined,
): TemplateResult =>
  html`<vouch-pages
    exportparts="page"
    .page=${list.page}
    .pages=${Math.ceil(list.total / list.perPage)}
    .state=${state}
    .locale=${locale}
    .messages=${messages}
  ></vouch-pages>`;
