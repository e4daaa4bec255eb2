import type { Author } from '../../../model/review.js';
import type { WireUser } from './contract.js';
import { readAddress, unescapeAddress, type MediaUrl } from '../wire/media-url.js';
import { givesAway, holdsContact } from '../wire/personal-data.js';

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** With a full stop where letters have cases, as in Latin or Greek; scripts without cases have no such habit. */
function initial(name: string): string {
  const [first] = graphemes.segment(name.replace(/[.\s]+$/, ''));
  if (first === undefined) return '';
  return /^[\p{Lu}\p{Ll}]/u.test(first.segment) ? ` ${first.segment}.` : ` ${first.segment}`;
}

/**
 * First name and the initial of the last, whatever the vendor sends of it: "John D."; '' when the first is none to
 * show.
 */
function readName(user: WireUser, secrets: readonly string[]): string {
  const first = user.firstName;
  return first === '' || holdsContact(first) || givesAway(first, secrets) ? '' : first + initial(user.lastName);
}

/**
 * A portrait's address, when it does not hold the user name, which the vendor builds such paths from, and is not the
 * vendor's placeholder: initials say more.
 */
function readAvatar(user: WireUser, mediaUrl: MediaUrl, secrets: readonly string[]): string | undefined {
  const path = unescapeAddress(user.thumbnail).toLowerCase();
  if (user.username === '' || path.includes(user.username.toLowerCase()) || path.includes('default')) return undefined;
  return readAddress(user.thumbnail, mediaUrl, secrets);
}

/** What a page may say of a reviewer. A location with a digit may be a postal address and is left out. */
export function readAuthor(
  user: WireUser | null,
  location: string,
  mediaUrl: MediaUrl,
  secrets: readonly string[],
): Author {
  const avatar = user === null ? undefined : readAvatar(user, mediaUrl, secrets);
  const place = /\d|@/.test(location) || givesAway(location, secrets) ? '' : location;
  const count = Math.trunc(user?.numReviews ?? 0);
  return {
    name: user === null ? '' : readName(user, secrets),
    ...(avatar === undefined ? {} : { avatar }),
    ...(place === '' ? {} : { location: place }),
    ...(count < 1 ? {} : { reviewCount: count }),
  };
}
