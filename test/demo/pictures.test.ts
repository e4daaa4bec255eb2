import { describe, expect, it } from 'vitest';
import { photo, productPicture } from '../../demo/sandbox/pictures.js';
import { products } from '../../demo/sandbox/products.js';
import { Shop } from '../../demo/sandbox/shop.js';

const shop = new Shop(() => Date.UTC(2026, 10, 21, 12));
const keys = products
  .filter(({ id }) => id !== 'demo-huge')
  .flatMap(({ id }) => shop.reviews(id).flatMap(({ photos }) => photos.map(({ key }) => key)));
const pictures = [
  ...products.map((product) => productPicture(product, 600)),
  ...keys.slice(0, 120).map((key) => photo(key, 600)),
  ...['avatar-1', 'avatar-2', 'avatar-3'].map((key) => photo(key, 96)),
];

/** Names of elements that are opened and not closed, or closed out of turn. */
function unbalanced(svg: string): string[] {
  const open: string[] = [];
  for (const [, slash, name = '', , self] of svg.matchAll(/<(\/?)([a-zA-Z]+)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>/g)) {
    if (slash) {
      if (open.pop() !== name) return [name];
    } else if (!self) open.push(name);
  }
  return open;
}

describe('pictures', () => {
  it('are well-formed, with every number a number', () => {
    for (const picture of pictures) {
      expect(picture).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" width="\d+" height="\d+"/);
      expect(unbalanced(picture)).toEqual([]);
      expect(picture.replace(/<[^<>]*>|\s/g, '')).toBe('');
      expect(picture).not.toMatch(/NaN|undefined|null/);
    }
  });

  it('carry no style, no script and no address, so that any policy lets them through', () => {
    for (const picture of pictures) {
      expect(picture).not.toMatch(/style=|<style|<script|href|https?:(?!\/\/www\.w3\.org\/2000\/svg")/);
    }
  });

  it('use only paint that they define', () => {
    for (const picture of pictures) {
      const defined = new Set([...picture.matchAll(/ id="([\w-]+)"/g)].map(([, id]) => id));
      const used = [...picture.matchAll(/url\(#([\w-]+)\)/g)].map(([, id]) => id);
      expect(used.filter((id) => !defined.has(id))).toEqual([]);
    }
  });

  it('differ by product and by photo, and stay the same for the same key', () => {
    expect(new Set(pictures).size).toBe(pictures.length);
    const [key = ''] = keys;
    expect(photo(key, 600)).toBe(photo(key, 600));
  });

  it('are square when small, and as shoppers frame them when large', () => {
    const sizes = (size: number): Set<string> =>
      new Set(keys.map((key) => /width="(\d+)" height="(\d+)"/.exec(photo(key, size))?.slice(1).join('×') ?? ''));
    expect(sizes(96)).toEqual(new Set(['96×96']));
    expect(sizes(600)).toEqual(new Set(['600×600', '600×450', '600×800']));
  });

  it('are blank for a photo that does not exist', () => {
    expect(photo('no-such-r1-1', 96)).toMatch(/^<svg [^<]*><\/svg>$/);
  });
});
