import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Catalogue, Language } from '../locales/catalogue.js';
import { messagesFor, type Messages, type MessagesOfLanguage } from '../locales/messages.js';
import { configuredMessages } from '../state/configured-messages.js';
import { LocaleController } from '../state/locale-controller.js';

/** An element that speaks. */
export interface SpeakingHost extends ReactiveControllerHost, HTMLElement {
  readonly shadowRoot: ShadowRoot | null;
  readonly locale: string | undefined;
  readonly messages: Messages | undefined;
}

type OwnMessages = (host: SpeakingHost, locale: string) => readonly MessagesOfLanguage[];

/** The merchant's words, the element's before those of the page. */
export const ownMessages: OwnMessages = ({ messages }, locale) =>
  [messages, configuredMessages()].flatMap((each) => (each ? messagesFor(each, locale) : []));

/**
 * The words an element speaks. While its language is on the way there are none, and the element shows no sentence rather than one
 * in English that turns into another; once it has spoken, it goes on in the old language until the new one is there. What it
 * renders is marked with the language that it is in.
 */
export class WordsController<W> implements ReactiveController {
  readonly #host: SpeakingHost;
  readonly #catalogue: Catalogue<W>;
  readonly #locale: LocaleController;
  readonly #own: OwnMessages;
  #asked: string | undefined;
  #language: Language<W> | undefined;

  constructor(host: SpeakingHost, catalogue: Catalogue<W>, own = ownMessages) {
    this.#host = host;
    this.#catalogue = catalogue;
    this.#own = own;
    this.#locale = new LocaleController(host, () => host.locale);
    host.addController(this);
  }

  /** BCP 47 tag of the language that is asked for, whether or not it is there. */
  get locale(): string {
    return this.#locale.locale;
  }

  get language(): Language<W> | undefined {
    const { locale } = this;
    const language = this.#catalogue.words(locale, this.#own(this.#host, locale));
    if (!language && this.#asked !== locale) {
      this.#asked = locale;
      this.#catalogue.load(locale, () => this.#host.requestUpdate());
    }
    return (this.#language = language ?? this.#language);
  }

  /** The words, or English ones for what cannot wait. */
  get now(): Language<W> {
    return this.language ?? this.#catalogue.english;
  }

  hostUpdated(): void {
    for (const child of this.#host.shadowRoot?.children ?? []) {
      if (this.#language) child.setAttribute('lang', this.#language.lang);
    }
  }
}
