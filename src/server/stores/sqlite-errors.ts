import { StoreError } from '../platform/store.js';

/** What a merchant can do about each of SQLite's result codes (sqlite.org/rescode.html), by the code's beginning. */
const ADVICE: readonly (readonly [code: string, advice: string])[] = [
  ['SQLITE_BUSY', 'is locked by another process, such as a backup'],
  ['SQLITE_LOCKED', 'is locked by another process, such as a backup'],
  ['SQLITE_FULL', 'cannot grow: the disk is full'],
  ['SQLITE_READONLY', 'cannot be written: check who owns the file and its folder'],
  ['SQLITE_CANTOPEN', 'cannot be opened: check that its folder exists and may be written'],
  ['SQLITE_PERM', 'cannot be opened: check who owns the file and its folder'],
  ['ENOENT', 'cannot be made: its folder does not exist'],
  ['EACCES', 'cannot be opened: check who owns the file and its folder'],
  ['EPERM', 'cannot be kept from other users: check who owns the file'],
  [
    'SQLITE_CORRUPT',
    'is damaged. Restore a backup, or move it away: reviews are gathered again, but orders still in it are lost',
  ],
  ['SQLITE_NOTADB', 'is not an SQLite database. Choose another file, or move this one away'],
];

/** SQLite's or the file system's code of an error; undefined when it has none. */
function codeOf(error: unknown): string | undefined {
  const code: unknown = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : undefined;
}

/** Whether another connection holds the lock that this one needs. */
export const isBusy = (error: unknown): boolean => /^SQLITE_(?:BUSY|LOCKED)/.test(codeOf(error) ?? '');

/** An error of SQLite or the file system in words for the merchant; any other is returned as it is. */
export function toSqliteError(error: unknown, path: string): unknown {
  const code = codeOf(error) ?? '';
  const advice = ADVICE.find(([prefix]) => code.startsWith(prefix))?.[1];
  if (advice === undefined && !code.startsWith('SQLITE_')) return error;
  return new StoreError(`SQLite: ${path} ${advice ?? 'failed'} (${code}).`);
}
