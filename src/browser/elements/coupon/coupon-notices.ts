import type { CouponWords } from '../../locales/en/coupon.js';
import type { MessagesOfLanguage } from '../../locales/messages.js';
import { sentenceFor } from './coupon-message.js';
import { announcementOf, noticeOf, type Notice, type Said } from './coupon-notice.js';

/** What the field has to say at the moment. */
export interface Speech {
  /** The field's error. */
  readonly error: Notice | undefined;
  /** What is worth knowing of the cart. */
  readonly notes: readonly Notice[];
  /** What only the ear is told: the eye sees it in the rows. */
  readonly heard: string;
}

/** Who speaks, to whom. */
export interface Speaking {
  readonly words: CouponWords;
  /** BCP 47 tag of the words' language. */
  readonly lang: string;
  /** BCP 47 tag of the shopper's language. */
  readonly locale: string;
  /** The merchant's own sentences, the nearest first. */
  readonly own?: readonly MessagesOfLanguage[] | undefined;
  readonly maxCodes: number;
  /** Whether there is a promotion that could make room for another. */
  readonly exchangeable: boolean;
}

/**
 * Finds the words for what the shopper's last act came to (`said`) and for what happened since without their doing
 * (`news`), which is no error of theirs.
 */
export function speechOf(said: Said | undefined, news: Said | undefined, speaking: Speaking): Speech {
  const { words, locale, own } = speaking;
  const parts = {
    ...speaking,
    sentence: (message: Parameters<typeof sentenceFor>[0]) => sentenceFor(message, locale, speaking, own),
    now: Date.now(),
    online: navigator.onLine,
  };
  const answer = said && noticeOf(said, parts);
  const error = answer?.tone === 'danger' ? answer : undefined;
  const notes = [error ? undefined : answer, news && noticeOf(news, parts)].filter((note) => note !== undefined);
  const heard = [said, news].map((what) => what && announcementOf(what, words)).filter((text) => text !== undefined);
  return { error, notes: notes.map((note) => ({ ...note, tone: 'note' as const })), heard: heard.join(' ') };
}
