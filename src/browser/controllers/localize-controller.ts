import type { ReactiveController } from 'lit';
import type { Catalogue, Language } from '../locales/catalogue.js';
import type { Messages } from '../locales/messages.js';
import { configuredMessages } from './configured-messages.js';
import { LocaleController, type LocalizedHost } from './locale-controller.js';

/** An element that speaks. */
export interface SpeakingHost extends LocalizedHost {
  /** The merchant's own words for it. */
  readonly messages: Messages | undefined;
}

/** What an element is asked to speak. */
export interface Speech {
  /** BCP 47 tag of the language. */
  readonly locale: string;
  /** The merchant's own words, the nearest first. */
  readonly own: readonly Messages[];
}

/**
 * The words an element speaks. While its language is on the way there are none, and the element shows no sentence
 * rather than one in English that turns into another; once it has spoken, it goes on in the old language until the new
 * one is there. What it renders is marked with the language that it is in.
 */
export class LocalizeController<W> implements ReactiveController, Speech {
  readonly #host: SpeakingHost;
  readonly #catalogue: Catalogue<W>;
  readonly #locale: LocaleController;
  #asked: string | undefined;
  #language: Language<W> | undefined;

  constructor(host: SpeakingHost, catalogue: Catalogue<W>) {
    this.#host = host;
    this.#catalogue = catalogue;
    this.#locale = new LocaleController(host);
    host.addController(this);
  }

  /** BCP 47 tag of the language that is asked for, whether or not it is there. */
  get locale(): string {
    return this.#locale.locale;
  }

  get own(): readonly Messages[] {
    return [this.#host.messages, configuredMessages()].filter((messages) => messages !== undefined);
  }

  get language(): Language<W> | undefined {
    const { locale, own } = this;
    const language = this.#catalogue.words(locale, own);
    if (!language && this.#asked !== locale) {
      this.#asked = locale;
      this.#catalogue.load(locale, () => this.#host.requestUpdate());
    }
    return (this.#language = language ?? this.#language);
  }

  /** The words, or English ones for what cannot wait. */
  get now(): Language<W> {
    return this.language ?? this.#catalogue.english();
  }

  hostUpdated(): void {
    const lang = this.#language?.lang;
    for (const child of this.#host.shadowRoot?.children ?? []) {
      // Written again, the same language would still cost the style of everything inside.
      if (lang && child.getAttribute('lang') !== lang) child.setAttribute('lang', lang);
    }
  }
}
