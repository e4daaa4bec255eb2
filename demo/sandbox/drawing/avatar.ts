import { Dice } from '../dice.js';
import { darker, lighter } from './paint.js';

const SKINS = ['#f1cfb2', '#e0ac85', '#c68a60', '#a06a46', '#6f4630', '#f5dcc6'];
const HAIR = ['#2d211b', '#5b3a26', '#8a5a34', '#c69a5c', '#a2a09b', '#7c3426'];
const CLOTHES = ['#7f9aa3', '#b5583b', '#6f7a5b', '#d3a03f', '#94809c', '#3f5f95'];
const WALLS = ['#e9e0d2', '#dfe6e2', '#e7dfe6', '#f0dfcf', '#dde4ea'];

/** A portrait without a person: shoulders, a head and hair, in a square of 100 units. */
export function avatar(key: string): string {
  const dice = new Dice(key);
  const [skin, hair, cloth, wall] = [dice.pick(SKINS), dice.pick(HAIR), dice.pick(CLOTHES), dice.pick(WALLS)];
  const long = dice.chance(0.5);
  const locks = long
    ? `<path d="M27 84C22 40 30 18 50 18S78 40 73 84Z" fill="${hair}"/>`
    : `<path d="M31 46C28 22 40 16 50 16S72 22 69 46Z" fill="${darker(hair, 0.2)}"/>`;
  return `<rect width="100" height="100" fill="${wall}"/><circle cx="20" cy="16" r="46" fill="${lighter(wall, 0.5)}"/>
${locks}<path d="M12 104C12 78 30 72 50 72S88 78 88 104Z" fill="${cloth}"/>
<path d="M42 58H58V72Q50 80 42 72Z" fill="${darker(skin, 0.16)}"/>
<ellipse cx="50" cy="45" rx="17" ry="20" fill="${skin}"/>
<path d="M32 44C32 24 42 20 50 20S68 24 68 44C64 34 58 32 ${long ? 46 : 52} 31S36 34 32 44Z" fill="${hair}"/>`;
}
