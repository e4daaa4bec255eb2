import type { Kind, Palette } from '../families.js';
import { backpack, bottle, shoes, suitcase } from './away-objects.js';
import { clock, lamp, notebook, throwBlanket } from './house-objects.js';
import { candle, mug, teapot, vase } from './table-objects.js';

/** How a thing is seen: standing on a table, hanging on a wall, or lying below the camera. */
export type Pose = 'standing' | 'hanging' | 'lying';

interface DrawnObject {
  readonly pose: Pose;
  /** How much larger it may become in a snapshot. */
  readonly zoom: number;
  readonly draw: (palette: Palette) => string;
}

/**
 * Draws a thing as SVG shapes in a square of 600 units: what stands, stands at y = 470. It uses the filters `blur-wide`
 * and `blur-near` of the scene around it.
 */
export const objects: Readonly<Record<Kind, DrawnObject>> = {
  backpack: { zoom: 1.3, pose: 'standing', draw: backpack },
  bottle: { zoom: 1.3, pose: 'standing', draw: bottle },
  candle: { zoom: 1.4, pose: 'standing', draw: candle },
  clock: { zoom: 1.3, pose: 'hanging', draw: clock },
  lamp: { zoom: 1.2, pose: 'standing', draw: lamp },
  mug: { zoom: 1.5, pose: 'standing', draw: mug },
  notebook: { zoom: 1.3, pose: 'lying', draw: notebook },
  shoes: { zoom: 1.05, pose: 'standing', draw: shoes },
  suitcase: { zoom: 1.15, pose: 'standing', draw: suitcase },
  teapot: { zoom: 1.25, pose: 'standing', draw: teapot },
  throw: { zoom: 1.15, pose: 'standing', draw: throwBlanket },
  vase: { zoom: 1.15, pose: 'standing', draw: vase },
};
