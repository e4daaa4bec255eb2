/**
 * Repeatable chance: the same seed throws the same numbers, on every machine. FNV-1a turns the seed into a number,
 * mulberry32 goes on from there.
 */
export class Dice {
  #state: number;

  constructor(seed: string) {
    this.#state = 0x811c9dc5;
    for (const character of seed) {
      this.#state = Math.imul(this.#state ^ (character.codePointAt(0) ?? 0), 0x01000193);
    }
  }

  /** At least 0 and below 1. */
  throw(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  }

  /** True as often as `probability` (0 to 1) says. */
  chance(probability: number): boolean {
    return this.throw() < probability;
  }

  /** A whole number from `low` to `high`, both included. */
  whole(low: number, high: number): number {
    return low + Math.floor(this.throw() * (high - low + 1));
  }

  /** Any number from `low` to below `high`. */
  between(low: number, high: number): number {
    return low + this.throw() * (high - low);
  }

  /** One of a list. @throws RangeError when it is empty */
  pick<T>(list: readonly T[]): T {
    const picked = list[this.whole(0, list.length - 1)];
    if (picked === undefined) throw new RangeError('nothing to pick from');
    return picked;
  }

  /** At most `many` of a list, none twice, in the order they were drawn. */
  some<T>(list: readonly T[], many: number): T[] {
    const drawn = new Set<number>();
    while (drawn.size < Math.min(many, list.length)) drawn.add(this.whole(0, list.length - 1));
    return [...drawn].flatMap((index) => list.slice(index, index + 1));
  }

  /** The index of a weight, drawn as often as it weighs. */
  weighted(weights: readonly number[]): number {
    let left = this.throw() * weights.reduce((sum, weight) => sum + weight, 0);
    const index = weights.findIndex((weight) => (left -= weight) < 0);
    return index === -1 ? weights.length - 1 : index;
  }
}
