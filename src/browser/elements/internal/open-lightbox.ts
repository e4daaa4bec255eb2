import type { Photo } from '../../../model/photo.js';
import type { LanguageRequest } from '../../locales/catalogue.js';
import { dimWhilePending } from './dim-while-pending.js';

/** Photos to show, and the one to begin with, with the link that was pressed. */
type ShowLightbox = (link: HTMLElement, photos: readonly Photo[], index: number, language: LanguageRequest) => void;

/** Loads `vouch-lightbox`. The tags that show photos hand it over, since what they share knows no tag. */
export type LoadLightbox = () => Promise<{ readonly showLightbox: ShowLightbox }>;

/** A lightbox is about to open: another press, or another photo, opens no second one over it. */
let isOpening = false;

/**
 * Shows photos large, in place of following the link that was pressed; not when the shopper wants a new tab. Where the
 * lightbox does not load, the link is followed.
 */
export async function openLightbox(
  event: MouseEvent,
  load: LoadLightbox,
  photos: readonly Photo[],
  index: number,
  language: LanguageRequest,
): Promise<void> {
  const { currentTarget: link, metaKey, ctrlKey, shiftKey, altKey } = event;
  if (metaKey || ctrlKey || shiftKey || altKey || !(link instanceof HTMLAnchorElement)) return;
  event.preventDefault();
  if (isOpening) return;
  isOpening = true;
  const loading = load();
  dimWhilePending(link, loading);
  try {
    (await loading).showLightbox(link, photos, index, language);
  } catch {
    open(link.href, '_blank', 'noopener');
  } finally {
    isOpening = false;
  }
}
