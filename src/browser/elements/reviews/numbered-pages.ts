import { html, type LitElement, type TemplateResult } from 'lit';
import type { ReviewList } from '../../controllers/reviews-controller.js';
import { defineElement } from '../../define-element.js';
import type { LanguageRequest } from '../../locales/catalogue.js';
import { loadSectionWords } from '../../locales/details.js';
import { PagesElement } from '../pages/pages-element.js';

/** Defines the tag, and loads its sentences. */
export function prepare(request: LanguageRequest): Promise<void> | undefined {
  defineElement('vouch-pages', PagesElement);
  return loadSectionWords(request);
}

/** The numbers of the pages. */
export const renderPages = (
  { page, total, perPage }: ReviewList,
  state: 'loading' | 'ready' | 'failed',
  { locale, merchantMessages }: LanguageRequest,
): TemplateResult =>
  html`<vouch-pages
    exportparts="page"
    .page=${page}
    .pages=${Math.ceil(total / perPage)}
    .state=${state}
    .locale=${locale}
    .messages=${merchantMessages[0]}
  ></vouch-pages>`;

/**
 * Goes to where a page is read from, once it has rendered: its first review, or the sentence that says why it did not
 * load. A shopper who has moved the focus elsewhere stays there.
 */
export async function goToPage({ renderRoot }: LitElement, status: 'ready' | 'failed'): Promise<void> {
  const isHere = renderRoot.querySelector('vouch-pages')?.matches(':focus-within');
  if (!isHere && document.activeElement !== document.body) return;
  const found = renderRoot.querySelector<HTMLElement>('.found');
  found?.scrollIntoView();
  const card = renderRoot.querySelector('vouch-review');
  await card?.updateComplete;
  (status === 'ready' ? card : found)?.focus({ preventScroll: true });
}
