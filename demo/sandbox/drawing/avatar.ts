import { Dice } from '../dice.js';
import { fragment } from './fragment.js';

const SKINS = ['#f1cfb2', '#e0ac85', '#c68a60', '#a06a46', '#6f4630', '#f5dcc6'];
const HAIR = ['#2d211b', '#5b3a26', '#8a5a34', '#c69a5c', '#a2a09b', '#7c3426'];
const CLOTHES = ['#7f9aa3', '#b5583b', '#6f7a5b', '#d3a03f', '#94809c', '#3f5f95'];
const WALLS = ['#e9e0d2', '#dfe6e2', '#e7dfe6', '#f0dfcf', '#dde4ea'];

/** A portrait without a person: shoulders, a head and hair, in a square of 100 units. */
export function avatar(key: string): string {
  const dice = new Dice(key);
  const [skin, hair, cloth, wall] = [dice.pick(SKINS), dice.pick(HAIR), dice.pick(CLOTHES), dice.pick(WALLS)];
  const isLong = dice.chance(0.5);
  const locks = fragment(isLong ? 'avatar/long-hair' : 'avatar/short-hair', { hair });
  return fragment('avatar/portrait', { skin, hair, cloth, wall, locks, fringe: isLong ? '46' : '52' });
}
