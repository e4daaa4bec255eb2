import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { configuration, onConfigure } from '../client/page/configuration.js';
import type { Catalogue, Language, LanguageRequest } from '../locales/catalogue.js';
import type { Format } from '../locales/format.js';
import type { Messages } from '../locales/messages.js';

/** An element that shows sentences. */
export interface LocalizedHost extends ReactiveControllerHost, HTMLElement {
  /** BCP 47 tag of the language to use, where it is not the page's. */
  readonly locale: string | undefined;
  /** The merchant's sentences for this element, by language. */
  readonly messages: Messages | undefined;
}

/** The nearest `lang` around an element, through shadow roots, but below `<html>`, which `configure()` may overrule. */
export function nearestLang(element: Element): string | undefined {
  const holder = element.closest('[lang]:not(html)');
  if (holder) return holder.getAttribute('lang') || undefined;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? nearestLang(root.host) : undefined;
}

/**
 * Which language and which of the merchant's sentences an element asks for. Nearest wins: its own `locale`, the nearest
 * `lang` below `<html>`, `configure()` or the script tag, the document, the browser.
 * @param around The nearest `lang`, where it is known.
 */
export function languageOf(
  { locale, messages }: Pick<LocalizedHost, 'locale' | 'messages'>,
  around: string | undefined,
): LanguageRequest {
  const configured = configuration();
  return {
    locale: locale || around || configured.locale || document.documentElement.lang || navigator.language,
    merchantMessages: [messages, configured.messages].filter((each) => each !== undefined),
  };
}

/**
 * The sentences of an element, in its language. Until they have loaded there are none, and the element shows nothing
 * rather than English that turns into another language; a change of language keeps the old sentences until the new
 * ones have loaded. What the element renders is marked with the language that it is in (`lang`).
 */
export class LocalizeController<M> implements ReactiveController, LanguageRequest {
  readonly #host: LocalizedHost;
  readonly #catalogue: Catalogue<M>;
  #around: string | undefined;
  #requested: string | undefined;
  #language: Language<M> | undefined;
  #stopListening = (): void => {};

  constructor(host: LocalizedHost, catalogue: Catalogue<M>) {
    this.#host = host;
    this.#catalogue = catalogue;
    host.addController(this);
  }

  /** BCP 47 tag of the language that is asked for, loaded or not. */
  get locale(): string {
    return languageOf(this.#host, this.#around).locale;
  }

  /** The merchant's sentences, the nearest first. */
  get merchantMessages(): readonly Messages[] {
    return languageOf(this.#host, this.#around).merchantMessages;
  }

  /** The language to show; undefined until the first has loaded. */
  get language(): Language<M> | undefined {
    const { locale, merchantMessages } = languageOf(this.#host, this.#around);
    const language = this.#catalogue.find(locale, merchantMessages);
    if (!language && this.#requested !== locale) {
      this.#requested = locale;
      this.#catalogue.load(locale, () => this.#host.requestUpdate());
    }
    return (this.#language = language ?? this.#language);
  }

  /** The sentences; English ones for what cannot wait until the language has loaded. */
  get messages(): M {
    return this.#current.messages;
  }

  /** Writes numbers beside the sentences, in the same language. */
  get format(): Format {
    return this.#current.format;
  }

  /** BCP 47 tag of the language that the sentences are in. */
  get lang(): string {
    return this.#current.lang;
  }

  get #current(): Language<M> {
    return this.language ?? this.#catalogue.english();
  }

  hostConnected(): void {
    this.#around = nearestLang(this.#host);
    this.#stopListening = onConfigure(() => this.#host.requestUpdate());
  }

  hostUpdated(): void {
    const lang = this.#language?.lang;
    for (const child of this.#host.shadowRoot?.children ?? []) {
      // Written again, the same language would still cost the style of everything inside.
      if (lang && child.getAttribute('lang') !== lang) child.setAttribute('lang', lang);
    }
  }

  hostDisconnected(): void {
    this.#stopListening();
  }
}
