import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The first of some paths, or of names on the search path, that can be run on this machine. */
export function firstExecutable(places) {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const candidates = places
    .filter(Boolean)
    .flatMap((place) => (/[\\/]/.test(place) ? [place] : folders.map((folder) => join(folder, place))));
  return candidates.find(isExecutable);
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
