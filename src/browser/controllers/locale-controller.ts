import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { configuration, onConfigure } from '../client/page/configuration.js';

const watched = new Set<() => void>();
let observer: MutationObserver | undefined;

/** One observer for the whole page: shops switch `<html lang>` without reloading. */
function watchDocument(listener: () => void): () => void {
  watched.add(listener);
  if (!observer) {
    observer = new MutationObserver(() => {
      for (const tell of watched) tell();
    });
    observer.observe(document.documentElement, { attributeFilter: ['lang'] });
  }
  return () => watched.delete(listener);
}

/** The nearest `lang` around an element, through shadow roots, but below `<html>`, which `configure()` may overrule. */
function nearestLang(element: Element): string | undefined {
  const holder = element.closest('[lang]:not(html)');
  if (holder) return holder.getAttribute('lang') || undefined;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? nearestLang(root.host) : undefined;
}

/** An element that can be told which language to speak. */
export interface LocalizedHost extends ReactiveControllerHost, HTMLElement {
  /** BCP 47 tag. */
  readonly locale: string | undefined;
}

/**
 * Which language an element speaks, nearest wins: its own `locale`, the nearest `lang` below `<html>`, `configure()` or
 * the script tag, the document, the browser. A BCP 47 tag.
 */
export class LocaleController implements ReactiveController {
  readonly #host: LocalizedHost;
  #stop: (() => void)[] = [];
  #around: string | undefined;

  constructor(host: LocalizedHost) {
    this.#host = host;
    host.addController(this);
  }

  get locale(): string {
    return (
      this.#host.locale || this.#around || configuration().locale || document.documentElement.lang || navigator.language
    );
  }

  hostConnected(): void {
    this.#around = nearestLang(this.#host);
    const update = (): void => this.#host.requestUpdate();
    this.#stop = [watchDocument(update), onConfigure(update)];
  }

  hostDisconnected(): void {
    for (const stop of this.#stop.splice(0)) stop();
  }
}
