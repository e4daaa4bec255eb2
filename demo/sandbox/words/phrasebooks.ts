import { arabic } from './arabic.js';
import { chinese } from './chinese.js';
import { dutch } from './dutch.js';
import { english } from './english.js';
import { french } from './french.js';
import { german } from './german.js';
import { italian } from './italian.js';
import { japanese } from './japanese.js';
import { korean } from './korean.js';
import type { Phrasebook } from './phrasebook.js';
import { polish } from './polish.js';
import { portuguese } from './portuguese.js';
import { spanish } from './spanish.js';
import { swedish } from './swedish.js';

/** The shop's own language. */
export const ownLanguage: Phrasebook = english;

/** The other languages that reviewers write in. */
export const otherLanguages: readonly Phrasebook[] = [
  german,
  french,
  spanish,
  italian,
  dutch,
  portuguese,
  swedish,
  polish,
  japanese,
  chinese,
  korean,
  arabic,
];
