import type { Dice } from '../dice.js';
import { darker, lighter, linear } from './paint.js';
import type { Pose } from './objects.js';

/** A place at somebody's home, drawn over a square of 600 units; tables begin at y = 420. */
type Backdrop = (dice: Dice) => string;

const WOODS = ['#b98a5c', '#8c6442', '#d3b48c', '#6d4c35'];
const WALLS = ['#efe9df', '#dfe4e0', '#d9cfc0', '#c9d3d6', '#e8d9cf', '#9fae9f'];

/** Boards running away from the camera. */
function boards(colour: string, from: number): string {
  const gaps = [-260, -80, 60, 180, 300, 420, 540, 680, 860].map(
    (x) =>
      `<path d="M${300 + (x - 300) * 0.55} ${from}L${x} 600" stroke="${darker(colour, 0.4)}" stroke-width="3" opacity=".45"/>`,
  );
  return `<defs>${linear('boards', [0, 0, 0, 1], [0, darker(colour, 0.14)], [1, lighter(colour, 0.14)])}</defs>
<rect x="-60" y="${from}" width="720" height="${660 - from}" fill="url(#boards)"/>${gaps.join('')}`;
}

const paintedWall = (colour: string): string =>
  `<defs>${linear('paint', [0, 0, 1, 1], [0, lighter(colour, 0.35)], [1, darker(colour, 0.12)])}</defs><rect x="-60" y="-60" width="720" height="720" fill="url(#paint)"/>`;

const kitchen: Backdrop = (dice) => {
  const tile = dice.pick(['#eef0ee', '#e4ebe8', '#f3ece2']);
  const rows = [0, 1, 2, 3, 4, 5].flatMap((row) =>
    [-1, 0, 1, 2, 3, 4, 5].map(
      (column) =>
        `<rect x="${column * 122 - (row % 2) * 61}" y="${row * 72 - 10}" width="118" height="68" rx="4" fill="${(row + column) % 3 === 0 ? lighter(tile, 0.5) : tile}"/>`,
    ),
  );
  return `<rect x="-60" y="-60" width="720" height="500" fill="${darker(tile, 0.2)}"/>${rows.join('')}${boards(dice.pick(WOODS), 420)}`;
};

const livingRoom: Backdrop = (dice) => {
  const wall = dice.pick(WALLS);
  const frame = `<rect x="70" y="30" width="170" height="220" fill="${darker(wall, 0.5)}"/><rect x="84" y="44" width="142" height="192" fill="${lighter(wall, 0.6)}"/><circle cx="160" cy="150" r="46" fill="${dice.pick(['#c98b5c', '#7f9a86', '#54708c'])}"/>`;
  return `${paintedWall(wall)}<g filter="url(#blur-near)">${frame}</g>${boards(dice.pick(WOODS), 420)}`;
};

const windowSill: Backdrop = (dice) => {
  const sky = dice.pick(['#cfe0ea', '#f0dcc4', '#dfe6e4']);
  return `<rect x="-60" y="-60" width="720" height="720" fill="${lighter(sky, 0.3)}"/>
<g filter="url(#blur-wide)"><ellipse cx="120" cy="330" rx="150" ry="130" fill="#93a583"/><ellipse cx="420" cy="360" rx="210" ry="120" fill="#7f9673"/><ellipse cx="560" cy="270" rx="90" ry="120" fill="#a9b795"/><rect x="-60" y="-60" width="720" height="180" fill="${sky}"/></g>
<path d="M196 -60V430M-60 150H660" stroke="#f7f4ee" stroke-width="20"/><path d="M206 -60V430M-60 160H660" stroke="#2b2019" stroke-width="3" opacity=".16"/>
<rect x="-60" y="420" width="720" height="240" fill="#f1ede5"/><rect x="-60" y="420" width="720" height="14" fill="#fff"/>`;
};

const garden: Backdrop = (dice) => {
  const spots = Array.from({ length: 14 }, () => {
    const colour = dice.pick(['#9db27f', '#c3cf9f', '#6f8b5c', '#e7dfa8', '#86a06d']);
    return `<circle cx="${dice.whole(-20, 620)}" cy="${dice.whole(-20, 400)}" r="${dice.whole(26, 84)}" fill="${colour}" opacity=".7"/>`;
  });
  return `<rect x="-60" y="-60" width="720" height="720" fill="#7d9666"/><g filter="url(#blur-wide)">${spots.join('')}</g>${boards('#a99a86', 420)}`;
};

const evening: Backdrop = (dice) => {
  const lights = Array.from({ length: 12 }, () => {
    const colour = dice.pick(['#f2b661', '#e98f52', '#ffd792', '#c9707a']);
    return `<circle cx="${dice.whole(0, 600)}" cy="${dice.whole(20, 360)}" r="${dice.whole(12, 34)}" fill="${colour}" opacity=".55"/>`;
  });
  return `${paintedWall('#4b4350')}<g filter="url(#blur-near)">${lights.join('')}</g>${boards('#5d4030', 420)}`;
};

const linen: Backdrop = (dice) => {
  const cloth = dice.pick(['#ece6da', '#d5dade', '#e3d0c4', '#cfd6c9']);
  const folds = [0, 1, 2, 3, 4].map((fold) => {
    const y = fold * 140 + dice.whole(-30, 30);
    return `<path d="M-60 ${y}C120 ${y + 70} 260 ${y - 60} 420 ${y + 20}S640 ${y + 60} 680 ${y - 30}" fill="none" stroke="${darker(cloth, 0.3)}" stroke-width="26" opacity=".3"/><path d="M-60 ${y + 26}C120 ${y + 96} 260 ${y - 34} 420 ${y + 46}S640 ${y + 86} 680 ${y - 4}" fill="none" stroke="#fff" stroke-width="20" opacity=".5"/>`;
  });
  return `<rect x="-60" y="-60" width="720" height="720" fill="${cloth}"/><g filter="url(#blur-wide)">${folds.join('')}</g>`;
};

const desk: Backdrop = (dice) => {
  const wood = dice.pick(WOODS);
  const seams = [90, 230, 370, 510].map(
    (y) => `<path d="M-60 ${y}H660" stroke="${darker(wood, 0.45)}" stroke-width="3" opacity=".5"/>`,
  );
  return `${paintedWall(wood)}${seams.join('')}`;
};

const bareWall: Backdrop = (dice) => paintedWall(dice.pick(WALLS));

const brickWall: Backdrop = (dice) => {
  const brick = dice.pick(['#e6e0d8', '#b98570', '#cfc7bb']);
  const rows = Array.from({ length: 14 }, (_, row) =>
    [-1, 0, 1, 2, 3, 4].map(
      (column) =>
        `<rect x="${column * 132 - (row % 2) * 66}" y="${row * 48 - 30}" width="126" height="42" rx="3" fill="${darker(brick, ((row * 7 + column * 5) % 4) * 0.035)}"/>`,
    ),
  );
  return `<rect x="-60" y="-60" width="720" height="720" fill="${darker(brick, 0.22)}"/>${rows.flat().join('')}`;
};

/** Where things of a pose are photographed. */
export const backdrops: Readonly<Record<Pose, readonly Backdrop[]>> = {
  standing: [kitchen, livingRoom, windowSill, garden, evening],
  lying: [linen, desk],
  hanging: [bareWall, brickWall],
};
