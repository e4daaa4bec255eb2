import type { Dice } from '../dice.js';
import { fragment } from './fragment.js';
import type { Pose } from './objects.js';

/** A place at a shopper's home, drawn over a square of 600 units; tables begin at y = 420. */
type Backdrop = (dice: Dice) => string;

const WOODS = ['#b98a5c', '#8c6442', '#d3b48c', '#6d4c35'];
const WALLS = ['#efe9df', '#dfe4e0', '#d9cfc0', '#c9d3d6', '#e8d9cf', '#9fae9f'];

const wall = (colour: string): string => fragment('backdrops/wall', { wall: colour });
/** Boards that run away from the camera. */
const boards = (wood: string): string => fragment('backdrops/boards', { wood });

const kitchen: Backdrop = (dice) =>
  fragment('backdrops/kitchen', { tile: dice.pick(['#eef0ee', '#e4ebe8', '#f3ece2']) }) + boards(dice.pick(WOODS));

const livingRoom: Backdrop = (dice) => {
  const paint = dice.pick(WALLS);
  const picture = dice.pick(['#c98b5c', '#7f9a86', '#54708c']);
  return wall(paint) + fragment('backdrops/living-room', { wall: paint, picture }) + boards(dice.pick(WOODS));
};

const windowSill: Backdrop = (dice) =>
  fragment('backdrops/window-sill', { sky: dice.pick(['#cfe0ea', '#f0dcc4', '#dfe6e4']) });

const garden: Backdrop = (dice) => {
  const greens = ['#9db27f', '#c3cf9f', '#6f8b5c', '#e7dfa8', '#86a06d'];
  const spots = scatter(14, greens, { x: [-20, 620], y: [-20, 400], radius: [26, 84], opacity: '.7' }, dice);
  return fragment('backdrops/garden', { spots }) + boards('#a99a86');
};

const evening: Backdrop = (dice) => {
  const lamps = ['#f2b661', '#e98f52', '#ffd792', '#c9707a'];
  const spots = scatter(12, lamps, { x: [0, 600], y: [20, 360], radius: [12, 34], opacity: '.55' }, dice);
  return wall('#4b4350') + fragment('backdrops/evening', { spots }) + boards('#5d4030');
};

const linen: Backdrop = (dice) => {
  const cloth = dice.pick(['#ece6da', '#d5dade', '#e3d0c4', '#cfd6c9']);
  const folds = [0, 140, 280, 420, 560].map((from) => {
    const y = from + dice.whole(-30, 30);
    const wave = (top: number): string =>
      `M-60 ${top}C120 ${top + 70} 260 ${top - 60} 420 ${top + 20}S640 ${top + 60} 680 ${top - 30}`;
    return fragment('backdrops/fold', { cloth, shade: wave(y), light: wave(y + 26) });
  });
  return fragment('backdrops/linen', { cloth, folds: folds.join('') });
};

const desk: Backdrop = (dice) => {
  const wood = dice.pick(WOODS);
  return wall(wood) + fragment('backdrops/desk', { wood });
};

const bareWall: Backdrop = (dice) => wall(dice.pick(WALLS));

const brickWall: Backdrop = (dice) =>
  fragment('backdrops/brick-wall', { brick: dice.pick(['#e6e0d8', '#b98570', '#cfc7bb']) });

interface Spread {
  readonly x: readonly [from: number, to: number];
  readonly y: readonly [from: number, to: number];
  readonly radius: readonly [from: number, to: number];
  readonly opacity: string;
}

/** Circles of some colours anywhere in a box. */
const scatter = (many: number, colours: readonly string[], { x, y, radius, opacity }: Spread, dice: Dice): string =>
  Array.from({ length: many }, () => {
    const colour = dice.pick(colours);
    return `<circle cx="${dice.whole(...x)}" cy="${dice.whole(...y)}" r="${dice.whole(...radius)}" fill="${colour}" opacity="${opacity}"/>`;
  }).join('');

/** Where products of a pose are photographed. */
export const backdrops: Readonly<Record<Pose, readonly Backdrop[]>> = {
  standing: [kitchen, livingRoom, windowSill, garden, evening],
  lying: [linen, desk],
  hanging: [bareWall, brickWall],
};
