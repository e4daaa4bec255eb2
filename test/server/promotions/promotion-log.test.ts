import { describe, expect, it } from 'vitest';
import { maskCode, scrub } from '../../../src/server/promotions/promotion-log.js';

describe('a code in the log', () => {
  it.each([
    ['A', '…(1)'],
    ['AB', '…(2)'],
    ['ABC', 'A…(3)'],
    ['SAVE10', 'SA…(6)'],
    ['SAVE10-WITH-A-LONG-TAIL', 'SA…(23)'],
    ['🎄🎅🎁XMAS', '🎄🎅…(7)'],
  ])('%s is %s', (code, masked) => {
    expect(maskCode(code)).toBe(masked);
  });
});

describe('a vendor’s reason in the log', () => {
  it.each([
    ['a line\r\nand "another"\u2028line', [], 'a line and "another" line'],
    ['customer <ada@shopper.example>, twice: ada+1@shopper.example.', [], 'customer <[e-mail]>, twice: [e-mail]'],
    ['code save10 is not Save10!', ['SAVE10', undefined], 'code [redacted] is not [redacted]!'],
    ['a rule of (A+B)*', ['(A+B)*'], 'a rule of [redacted]'],
    ['a short one', ['a'], 'a short one'],
    ['right\u202eleft', [], 'right left'],
  ])('%j', (reason, secrets, scrubbed) => {
    expect(scrub(reason, secrets)).toBe(scrubbed);
  });
});
