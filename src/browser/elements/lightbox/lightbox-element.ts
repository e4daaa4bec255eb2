import { html, nothing, type TemplateResult } from 'lit';
import { LocalizeController } from '../../controllers/localize-controller.js';
import { defineElement } from '../../define-element.js';
import type { LanguageRequest } from '../../locales/catalogue.js';
import { sectionWords, type SectionWords } from '../../locales/details.js';
import type { Media } from '../../../model/review.js';
import { controlStyles } from '../../styles/controls.js';
import { hostStyles } from '../../styles/host.js';
import { starsStyles } from '../../styles/stars.js';
import { safeMedia } from '../internal/image-sources.js';
import { LocalizedElement } from '../internal/localized-element.js';
import { starsImage } from '../internal/stars-image.js';
import { lightboxMedia, prepareMedia } from './lightbox-media.js';
import { lightboxStyles } from './lightbox-styles.js';
import { Swipe } from './swipe.js';

/** A photo or clip, with its caption. */
export interface LightboxPhoto {
  readonly media: Media;
  readonly author: string;
  readonly rating: number;
  readonly title?: string;
  readonly reviewId?: string;
}

/**
 * Photos and clips of reviewers, large, one at a time, over the page. Nothing of the page behind moves, and the focus
 * goes back to where it came from.
 *
 * @tag vouch-lightbox
 * @fires {Event} close - It was closed.
 * @csspart dialog - All of it.
 * @csspart photo - The photo or clip.
 * @csspart caption - Its author, stars and title.
 * @csspart button - A button: close, previous, next.
 */
export class LightboxElement extends LocalizedElement {
  static override styles = [hostStyles, controlStyles, starsStyles, lightboxStyles];

  static override properties = {
    photos: { state: true },
    index: { state: true },
    failed: { state: true },
  };

  declare protected photos: readonly LightboxPhoto[];
  declare protected index: number;
  declare protected failed: boolean;

  readonly #i18n = new LocalizeController(this, sectionWords);
  readonly #swipe = new Swipe((isLeft) => this.#go(this.index + (isLeft === this.#isRtl ? -1 : 1)));
  #opener: HTMLElement | undefined;

  constructor() {
    super();
    this.photos = [];
    this.index = 0;
    this.failed = false;
  }

  /** Opens with one of the photos in view. When it closes, the focus goes back to `opener`. */
  show(photos: readonly LightboxPhoto[], index: number, opener?: HTMLElement): void {
    this.photos = photos.flatMap((photo) => safeMedia([photo.media]).map((media) => ({ ...photo, media })));
    this.index = 0;
    this.#opener = opener;
    this.#go(index);
    void this.updateComplete.then(() => {
      if (this.isConnected && this.photos.length > 0) this.#dialog?.showModal();
    });
  }

  /** Closes it. */
  close(): void {
    this.#dialog?.close();
  }

  protected override render(): TemplateResult | typeof nothing {
    const photo = this.photos[this.index];
    if (!photo) return nothing;
    const { messages } = this.#i18n;
    const last = this.photos.length - 1;
    return html`<dialog
      part="dialog"
      aria-label=${messages.photos}
      @close=${this.#finish}
      @click=${this.#closeOutside}
      @keydown=${this.#turn}
      @wheel=${{ handleEvent: keepStill, passive: false }}
    >
      <div class="bar">
        <p class="position" role="status">
          <bdi>${messages.position(this.index + 1, last + 1)}</bdi>
          <span class="hidden"><bdi>${describe(photo, messages)}</bdi></span>
        </p>
        ${this.#renderButton('close', messages.close, false, () => this.close())}
      </div>
      <div
        class="stage"
        @pointerdown=${this.#swipe.start}
        @pointermove=${this.#swipe.move}
        @pointerup=${this.#swipe.end}
        @pointercancel=${this.#swipe.cancel}
      >
        ${
          this.failed
            ? html`<p>${messages.photoFailed}</p>`
            : lightboxMedia(photo.media, describe(photo, messages), () => (this.failed = true))
        }
      </div>
      ${last > 0 ? this.#renderTurning(messages, last) : nothing} ${this.#renderCaption(photo)}
    </dialog>`;
  }

  #renderTurning(messages: SectionWords, last: number): TemplateResult {
    const { index } = this;
    return html`${this.#renderButton('previous', messages.previousPhoto, index === 0, () => this.#go(index - 1))}
    ${this.#renderButton('next', messages.nextPhoto, index === last, () => this.#go(index + 1))}`;
  }

  #renderButton(name: string, label: string, disabled: boolean, act: () => void): TemplateResult {
    return html`<button
      class=${name}
      part="button"
      type="button"
      aria-label=${label}
      aria-disabled=${disabled}
      @click=${act}
    ></button>`;
  }

  #renderCaption({ author, rating, title, media }: LightboxPhoto): TemplateResult {
    return html`<div class="caption" part="caption">
      <p class="who">
        ${starsImage(rating, this.#i18n.messages.rated(rating))}
        <bdi>${author}</bdi>
      </p>
      ${title ? html`<p class="title" dir="auto">${title}</p>` : nothing}
      ${media.alt && media.alt !== title ? html`<p class="alt" dir="auto">${media.alt}</p>` : nothing}
    </div>`;
  }

  get #dialog(): HTMLDialogElement | null {
    return this.renderRoot.querySelector('dialog');
  }

  get #isRtl(): boolean {
    return getComputedStyle(this).direction === 'rtl';
  }

  #go(index: number): void {
    const { photos } = this;
    const next = Math.min(Math.max(0, index), photos.length - 1);
    if (next !== this.index) this.failed = false;
    this.index = Math.max(0, next);
    for (const neighbour of [photos[next + 1], photos[next - 1]]) if (neighbour) prepareMedia(neighbour.media);
  }

  #turn(event: KeyboardEvent): void {
    // A clip's own controls have these keys too.
    if (event.target instanceof HTMLVideoElement || event.altKey || event.ctrlKey || event.metaKey) return;
    const forward = this.#isRtl ? 'ArrowLeft' : 'ArrowRight';
    const back = this.#isRtl ? 'ArrowRight' : 'ArrowLeft';
    const target: Readonly<Record<string, number>> = {
      [forward]: this.index + 1,
      [back]: this.index - 1,
      Home: 0,
      End: this.photos.length - 1,
    };
    const index = target[event.key];
    if (index === undefined && !SCROLLING.has(event.key)) return;
    event.preventDefault();
    if (index !== undefined) this.#go(index);
  }

  /** A click next to the photo is one on the page behind. */
  #closeOutside(event: MouseEvent): void {
    if (this.#swipe.moved || !(event.target instanceof Element)) return;
    if (event.target.matches('dialog, .stage, .bar, .caption')) this.close();
  }

  #finish(): void {
    this.#opener?.focus({ preventScroll: true });
    this.dispatchEvent(new Event('close'));
  }
}

/** Keys that would scroll the page behind. */
const SCROLLING: ReadonlySet<string> = new Set(['ArrowUp', 'ArrowDown', 'PageUp', 'PageDown']);

const keepStill = (event: Event): void => event.preventDefault();

/** What a photo is called: by the reviewer's own words, or else by whose it is. */
const describe = ({ media, author }: LightboxPhoto, messages: SectionWords): string =>
  media.alt || (media.kind === 'video' ? messages.videoBy(author) : messages.photoBy(author));

/**
 * Opens a lightbox in the tree that the link's element stands in, whose tokens, language and direction it takes over.
 *
 * @internal
 */
export function showLightbox(
  link: HTMLElement,
  photos: readonly LightboxPhoto[],
  index: number,
  { locale, merchantMessages }: LanguageRequest,
): void {
  defineElement('vouch-lightbox', LightboxElement);
  const root = link.getRootNode();
  const around = root instanceof ShadowRoot ? root.host.getRootNode() : root;
  const lightbox = document.createElement('vouch-lightbox');
  lightbox.locale = locale;
  lightbox.messages = merchantMessages[0];
  lightbox.addEventListener('close', () => lightbox.remove(), { once: true });
  (around instanceof ShadowRoot ? around : document.body).append(lightbox);
  lightbox.show(photos, index, link);
}

declare global {
  interface HTMLElementTagNameMap {
    'vouch-lightbox': LightboxElement;
  }
}
