import type { Kind } from '../families.js';

/** Sentences by how the reviewer feels: all praise, praise with a reservation, disappointment. */
export interface Sentences {
  readonly love: readonly string[];
  readonly mild: readonly string[];
  readonly poor: readonly string[];
}

/** What people say about one kind of thing; `titles` where the language has some of its own for it. */
export interface KindWords extends Sentences {
  readonly titles?: readonly string[];
}

/** How the reviewers of one language are called, where they live and how they write. */
export interface Phrasebook {
  /** BCP 47. The vendor of the sandbox never tells it. */
  readonly language: string;
  /** What stands between two sentences. */
  readonly space: string;
  /** Given name and the first letter of the family name. */
  readonly people: readonly string[];
  /** Place and ISO 3166 country, e.g. `Lyon, FR`. */
  readonly places: readonly string[];
  readonly titles: Sentences;
  /** True of anything in the shop. */
  readonly general: Sentences;
  readonly kinds: Readonly<Record<Kind, KindWords>>;
}
