import type { Palette } from '../families.js';
import { darker, lighter, linear, radial } from './paint.js';
import type { Pose } from './objects.js';

/** The shop's own backdrop: a painted wall, a table, and a window somewhere to the left. */
export function studio(pose: Pose, { wall, table }: Palette): string {
  const paint = linear('wall', [0, 0, 1, 1], [0, lighter(wall, 0.5)], [0.55, wall], [1, darker(wall, 0.1)]);
  const wood = linear('table', [0, 0, 1, 1], [0, lighter(table, 0.28)], [0.5, table], [1, darker(table, 0.16)]);
  const window = `<g fill="#fff" opacity=".3" filter="url(#blur-wide)"><path d="M-20 40L250 -40L330 250L60 360Z"/><path d="M276 -46L430 -90L500 190L352 242Z" opacity=".6"/></g>`;
  if (pose === 'lying') {
    return `<defs>${wood}</defs><rect width="600" height="600" fill="url(#table)"/>${window}`;
  }
  if (pose === 'hanging') {
    return `<defs>${paint}</defs><rect width="600" height="600" fill="url(#wall)"/>${window}`;
  }
  const seam = radial('seam', [0.5, 0, 0.7], [0, '#2b2019', 0.14], [1, '#2b2019', 0]);
  return `<defs>${paint}${wood}${seam}</defs>
<rect width="600" height="440" fill="url(#wall)"/>${window}
<rect y="424" width="600" height="176" fill="url(#table)"/>
<rect y="424" width="600" height="60" fill="url(#seam)"/>
<path d="M0 424H600" stroke="${lighter(table, 0.5)}" stroke-width="2" opacity=".7"/>`;
}
