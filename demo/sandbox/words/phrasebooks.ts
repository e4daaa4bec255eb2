import type { Kind } from '../families.js';
import ar from './languages/ar.json' with { type: 'json' };
import de from './languages/de.json' with { type: 'json' };
import en from './languages/en.json' with { type: 'json' };
import es from './languages/es.json' with { type: 'json' };
import fr from './languages/fr.json' with { type: 'json' };
import it from './languages/it.json' with { type: 'json' };
import ja from './languages/ja.json' with { type: 'json' };
import ko from './languages/ko.json' with { type: 'json' };
import nl from './languages/nl.json' with { type: 'json' };
import pl from './languages/pl.json' with { type: 'json' };
import pt from './languages/pt.json' with { type: 'json' };
import sv from './languages/sv.json' with { type: 'json' };
import zh from './languages/zh.json' with { type: 'json' };

/** Sentences by the reviewer's mood: all praise, praise with a reservation, disappointment. */
export interface Sentences {
  readonly love: readonly string[];
  readonly mild: readonly string[];
  readonly poor: readonly string[];
}

/** What people say about one kind of product; `titles` where a language has some of its own for it. */
export interface KindWords extends Sentences {
  readonly titles?: readonly string[];
}

/** The names, the places and the sentences of the reviewers of one language: a file of `languages/`. */
export interface Phrasebook {
  /** BCP 47. Not every vendor's API says it. */
  readonly language: string;
  /** Put between two sentences: '' in Chinese and Japanese. */
  readonly space: string;
  /** Given name and the first letter of the family name. */
  readonly people: readonly string[];
  /** Place and ISO 3166 country, e.g. `Lyon, FR`. */
  readonly places: readonly string[];
  readonly titles: Sentences;
  /** True of any product in the shop. */
  readonly general: Sentences;
  readonly kinds: Readonly<Record<Kind, KindWords>>;
}

/** The shop's own language. */
export const ownLanguage: Phrasebook = en;

/** The other languages that reviewers write in. Their order decides which reviewer writes which. */
export const otherLanguages: readonly Phrasebook[] = [de, fr, es, it, nl, pt, sv, pl, ja, zh, ko, ar];
