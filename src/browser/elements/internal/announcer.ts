import type { ReactiveControllerHost } from 'lit';

/** Milliseconds of quiet before something is announced: a shopper who ticks three values in a row hears one number. */
const QUIET = 400;

/** What an element's live region (`role=status`) says to screen readers. */
export class Announcer {
  readonly #host: Pick<ReactiveControllerHost, 'requestUpdate'>;
  #waiting: ReturnType<typeof setTimeout> | undefined;
  /** For the live region to render. */
  text = '';

  constructor(host: Pick<ReactiveControllerHost, 'requestUpdate'>) {
    this.#host = host;
  }

  /** Announces a sentence after a moment, unless there is a newer one by then. To be called before the host renders. */
  announce(text: string): void {
    // The same sentence is read out again only if the region was empty in between.
    this.text = '';
    clearTimeout(this.#waiting);
    this.#waiting = setTimeout(() => {
      this.text = text;
      this.#host.requestUpdate();
    }, QUIET);
  }
}
