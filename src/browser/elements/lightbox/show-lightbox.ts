import { LightboxElement, type LightboxPhoto } from './lightbox-element.js';
import type { LanguageRequest } from '../../locales/catalogue.js';

const TAG = 'vouch-lightbox';

/**
 * Opens a lightbox in the tree that the opener's element stands in, whose tokens, language and direction it takes over.
 */
export function showLightbox(
  opener: HTMLElement,
  photos: readonly LightboxPhoto[],
  index: number,
  { locale, merchantMessages }: LanguageRequest,
): void {
  if (!customElements.get(TAG)) customElements.define(TAG, LightboxElement);
  const root = opener.getRootNode();
  const around = root instanceof ShadowRoot ? root.host.getRootNode() : root;
  const lightbox = document.createElement(TAG);
  lightbox.locale = locale;
  [lightbox.messages] = merchantMessages;
  lightbox.addEventListener('close', () => lightbox.remove(), { once: true });
  (around instanceof ShadowRoot ? around : document.body).append(lightbox);
  lightbox.show(photos, index, opener);
}
