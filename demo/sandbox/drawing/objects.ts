import { Dice } from '../dice.js';
import type { Kind, Palette } from '../families.js';
import { fragment } from './fragment.js';

/** How a product is seen: standing on a table, hanging on a wall, or lying below the camera. */
export type Pose = 'standing' | 'hanging' | 'lying';

/** The pose of each kind of product, and how much larger it may become in a shopper's picture. */
export const POSES: Readonly<Record<Kind, { readonly pose: Pose; readonly zoom: number }>> = {
  backpack: { zoom: 1.3, pose: 'standing' },
  bottle: { zoom: 1.3, pose: 'standing' },
  candle: { zoom: 1.4, pose: 'standing' },
  clock: { zoom: 1.3, pose: 'hanging' },
  lamp: { zoom: 1.2, pose: 'standing' },
  mug: { zoom: 1.5, pose: 'standing' },
  notebook: { zoom: 1.3, pose: 'lying' },
  shoes: { zoom: 1.05, pose: 'standing' },
  suitcase: { zoom: 1.15, pose: 'standing' },
  teapot: { zoom: 1.25, pose: 'standing' },
  throw: { zoom: 1.15, pose: 'standing' },
  vase: { zoom: 1.15, pose: 'standing' },
};

/**
 * Draws a product as SVG shapes in a square of 600 units: what stands, stands at y = 470. The drawings use the filters
 * of `filters.svg`, which the picture around them must have.
 */
export function drawObject(kind: Kind, palette: Palette): string {
  const { body, trim } = palette;
  // A clock's figures are light on a dark face, and no two glazes have the same speckles.
  const ink = body < '#8' ? '#f4ede0' : '#3a332d';
  return fragment(`objects/${kind}`, { body, trim, ink, speckles: speckles(body) });
}

function speckles(seed: string): string {
  const dice = new Dice(seed);
  return Array.from({ length: 46 }, () => {
    const [x, y] = [dice.between(212, 388), dice.between(292, 404)];
    return `<circle cx="${x.toFixed(0)}" cy="${y.toFixed(0)}" r="${dice.between(0.7, 2.1).toFixed(1)}"/>`;
  }).join('');
}
