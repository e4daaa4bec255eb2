import { Dice } from '../dice.js';
import type { Product } from '../products.js';
import { backdrops } from './backdrops.js';
import { fragment } from './fragment.js';
import { drawObject, POSES } from './objects.js';

/** Light as phones catch it: its colour, and how strongly it tints everything. */
const LIGHTS = [
  ['#ffd9a0', 0.22],
  ['#cfe2ff', 0.2],
  ['#fff3dc', 0.16],
  ['#f6c6a8', 0.2],
  ['#e8f0e0', 0.14],
] as const;

/** A picture as a customer would take it: at home, a little crooked, nearer or farther, in any light. */
export function snapshot(key: string, product: Product): string {
  const dice = new Dice(key);
  const { pose, zoom } = POSES[product.kind];
  const backdrop = dice.pick(backdrops[pose]);
  const [light, strength] = dice.pick(LIGHTS);
  const turn = dice.between(-5, 5).toFixed(1);
  const scale = zoom * dice.between(0.68, 1);
  const [x, y] = [dice.between(-60, 60), dice.between(-24, 44)];
  const mirror = pose !== 'hanging' && dice.chance(0.4) ? -1 : 1;
  const place = `translate(${(300 + x).toFixed(0)} ${(430 + y).toFixed(0)}) rotate(${turn}) scale(${(mirror * scale).toFixed(3)} ${scale.toFixed(3)}) translate(-300 -430)`;
  const [near, far] = dice.chance(0.5) ? ['0', '1'] : ['1', '0'];
  return fragment('snapshot', {
    ...{ near, far, light, strong: String(strength * 2.2), weak: String(strength * 0.4) },
    ...{ turn, backdrop: backdrop(dice), place, object: drawObject(product.kind, product.palette) },
  });
}
