import { html, nothing, type TemplateResult } from 'lit';
import type { Messages } from '../locales/messages.js';
import type { ReviewPage } from '../model/review-page.js';
import { detailsFor } from './details.js';
import type { Speech } from './words-controller.js';

const TAG = 'vouch-highlights';

type Extras = Pick<ReviewPage, 'summary' | 'reviews' | 'highlights' | 'photos'>;

const hasHighlights = ({ highlights, photos }: Pick<Extras, 'highlights' | 'photos'>): boolean =>
  Boolean(highlights || photos?.length);

async function define(): Promise<void> {
  const { HighlightsElement } = await import('./highlights-element.js');
  if (!customElements.get(TAG)) customElements.define(TAG, HighlightsElement);
}

/** What to wait for before a section is rendered, so that it comes whole; undefined when nothing. Never rejects. */
export function extrasFor(page: Extras, speech: Speech): Promise<unknown> | undefined {
  const isRich = page.summary.dimensions.length > 0 || hasHighlights(page);
  const details = detailsFor(page.reviews, speech, isRich || undefined);
  if (!hasHighlights(page) || customElements.get(TAG)) return details;
  return Promise.all([details, define().catch(() => {})]);
}

/** What stands above the reviews when there is any of it. */
export const highlights = (
  page: Extras,
  { locale }: Speech,
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
