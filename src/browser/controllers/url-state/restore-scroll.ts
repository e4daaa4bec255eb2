import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { writeHistory } from '../../client/page/page-address.js';
import type { Review } from '../../../model/review.js';

/** What of the page's window is used. */
type Reader = Pick<Window, 'history' | 'innerHeight' | 'scrollBy' | 'addEventListener' | 'removeEventListener'>;

/** A review's place in the window. */
interface Place {
  readonly id: string;
  /** CSS pixels from the window's upper edge. */
  readonly top: number;
}

/** What a shopper does who scrolls by themselves. */
const MOVES = ['wheel', 'touchstart', 'keydown', 'pointerdown'] as const;

/** Frames in which cards that come into view take their real height. */
const FRAMES = 20;

const isPlace = (value: unknown): value is Place =>
  typeof value === 'object' &&
  value !== null &&
  'id' in value &&
  typeof value.id === 'string' &&
  'top' in value &&
  typeof value.top === 'number';

/**
 * Remembers, in the page's entry of the history, which review was being read when the page was left. A browser
 * remembers how far it was scrolled, which is of no use before there are reviews: when the shopper comes back, the
 * review is put where it was once it has rendered.
 */
export class RestoreScroll implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #key: string;
  readonly #page: Reader;
  #hasScrolled = false;

  /** @param name Tells the sections of a page apart. */
  constructor(host: ReactiveControllerHost & HTMLElement, name: string, page: Reader) {
    this.#host = host;
    this.#key = `vouchsafe:${name}`;
    this.#page = page;
    host.addController(this);
    host.addEventListener('vouch-reviews-load', () => void this.#restore(), { once: true });
  }

  hostConnected(): void {
    this.#page.addEventListener('pagehide', this.#save);
    for (const move of MOVES) this.#page.addEventListener(move, this.#scrolled, { passive: true });
  }

  hostDisconnected(): void {
    this.#page.removeEventListener('pagehide', this.#save);
    for (const move of MOVES) this.#page.removeEventListener(move, this.#scrolled);
  }

  readonly #scrolled = (): void => void (this.#hasScrolled = true);

  readonly #save = (): void => {
    const { history, innerHeight } = this.#page;
    const { [this.#key]: before, ...others } = this.#state;
    const card = this.#cards.find((one) => one.getBoundingClientRect().bottom > 0);
    const top = card?.getBoundingClientRect().top ?? Infinity;
    const place = card && top < innerHeight ? { [this.#key]: { id: card.review?.id, top } } : undefined;
    if (place || before !== undefined) writeHistory(history, 'replaceState', { ...others, ...place });
  };

  async #restore(): Promise<void> {
    const place = this.#state[this.#key];
    if (!isPlace(place)) return;
    await this.#host.updateComplete;
    for (let frame = 0; frame < FRAMES && !this.#hasScrolled; frame += 1) {
      const card = this.#cards.find(({ review }) => review?.id === place.id);
      if (!card) return;
      this.#page.scrollBy({ top: card.getBoundingClientRect().top - place.top, behavior: 'instant' });
      await new Promise(requestAnimationFrame);
    }
  }

  /** The entry's own state, which a page's router may share. */
  get #state(): Record<string, unknown> {
    const state: unknown = this.#page.history.state;
    return typeof state === 'object' && state !== null ? { ...state } : {};
  }

  get #cards(): (HTMLElement & { review?: Review })[] {
    return [...(this.#host.shadowRoot?.querySelectorAll<HTMLElement>('vouch-review') ?? [])];
  }
}
