import type { LightboxPhoto } from './lightbox-element.js';
import { dimWhilePending } from '../internal/dim-while-pending.js';
import type { LanguageRequest } from '../../locales/catalogue.js';

/** A photo is on its way to be opened: another press, or another photo, opens no second lightbox over it. */
let isOpening = false;

/** Fetches what opens photos; at the latest when one is opened, better while the pointer is on its way. */
export const loadLightbox = (): Promise<typeof import('./show-lightbox.js') | undefined> =>
  import('./show-lightbox.js').catch(() => undefined);

/**
 * Shows photos large, in place of following the link that was clicked; not when the shopper wants a new tab. Where the
 * lightbox cannot be had, the link is followed.
 */
export function openLightbox(
  event: MouseEvent,
  photos: readonly LightboxPhoto[],
  index: number,
  request: LanguageRequest,
): void {
  const link = event.currentTarget;
  const elsewhere = event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
  if (elsewhere || !(link instanceof HTMLAnchorElement)) return;
  event.preventDefault();
  if (isOpening) return;
  isOpening = true;
  const fetched = loadLightbox();
  dimWhilePending(link, fetched);
  void fetched.then((opener) => {
    isOpening = false;
    if (opener) opener.showLightbox(link, photos, index, request);
    else open(link.href, '_blank', 'noopener');
  });
}
