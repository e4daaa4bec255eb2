import type { LightboxPhoto } from './lightbox-element.js';
import type { Speech } from './words-controller.js';

/** Fetches what opens photos; at the latest when one is opened, better while the pointer is on its way. */
export const fetchOpener = (): Promise<typeof import('./photo-opener.js') | undefined> =>
  import('./photo-opener.js').catch(() => undefined);

/**
 * Shows photos large, in place of following the link that was clicked; not when the shopper wants a new tab. Where the lightbox cannot be
 * had, the link is followed.
 */
export function openPhoto(event: MouseEvent, photos: readonly LightboxPhoto[], index: number, speech: Speech): void {
  const link = event.currentTarget;
  const elsewhere = event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
  if (elsewhere || !(link instanceof HTMLAnchorElement)) return;
  event.preventDefault();
  void fetchOpener().then((opener) => {
    if (opener) opener.showPhotos(link, photos, index, speech);
    else open(link.href, '_blank', 'noopener');
  });
}
