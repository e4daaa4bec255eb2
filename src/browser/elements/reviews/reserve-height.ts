import type { LitElement, ReactiveController } from 'lit';

/**
 * Keeps a section as tall as its skeleton was for as long as it is in view, so that what follows does not come up under
 * the reader's eye when there is little to show.
 */
export class ReserveHeight implements ReactiveController {
  readonly #host: LitElement;
  #ghost: Element | null = null;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdated(): void {
    const ghost = this.#host.renderRoot.querySelector('.ghost');
    if (this.#ghost && !ghost) this.#hold();
    this.#ghost = ghost;
  }

  #hold(): void {
    const { style } = this.#host;
    style.setProperty('--_place', '100svh');
    new IntersectionObserver(([entry], observer) => {
      if (entry?.isIntersecting) return;
      style.removeProperty('--_place');
      observer.disconnect();
    }).observe(this.#host);
  }
}
