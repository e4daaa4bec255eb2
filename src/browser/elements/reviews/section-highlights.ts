import { html, nothing, type TemplateResult } from 'lit';
import { defineElement } from '../../define-element.js';
import type { LanguageRequest } from '../../locales/catalogue.js';
import { loadSectionWords } from '../../locales/details.js';
import type { ReviewPage } from '../../../model/review-page.js';
import { HighlightsElement } from '../highlights/highlights-element.js';

/** Defines the tag, and loads its sentences. */
export function prepare(request: LanguageRequest): Promise<void> | undefined {
  defineElement('vouch-highlights', HighlightsElement);
  return loadSectionWords(request);
}

/** The most helpful reviews and the newest photos, where there are any. */
export const renderHighlights = (
  { highlights, photos }: Pick<ReviewPage, 'highlights' | 'photos'>,
  { locale, merchantMessages }: LanguageRequest,
): TemplateResult | typeof nothing =>
  highlights || photos?.length
    ? html`<vouch-highlights
        exportparts="highlight, photo"
        .highlights=${highlights}
        .photos=${photos ?? []}
        .locale=${locale}
        .messages=${merchantMessages[0]}
      ></vouch-highlights>`
    : nothing;
