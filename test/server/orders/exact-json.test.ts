import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseExactJson } from '../../../src/server/orders/exact-json.js';

describe('JSON whose numbers may be names', () => {
  it.each([
    ['9007199254740993', '9007199254740993'],
    ['{"id":820982911946154508}', { id: '820982911946154508' }],
    ['[-1234567890123456,123456789012345]', ['-1234567890123456', 123456789012345]],
    ['{"price":1234567890123456.75,"rate":1e300}', { price: 1234567890123456.75, rate: 1e300 }],
    ['{"text":"9007199254740993, \\"9007199254740993\\" \\\\"}', { text: '9007199254740993, "9007199254740993" \\' }],
  ])('%s', (text, read) => {
    expect(parseExactJson(text)).toEqual(read);
  });

  it('is read as ever where no number is long', () => {
    const short = fc.jsonValue().filter((value) => !/\d{16}/.test(JSON.stringify(value)));
    fc.assert(
      fc.property(short, (value) => {
        const text = JSON.stringify(value);
        expect(parseExactJson(text)).toEqual(JSON.parse(text));
      }),
    );
  });

  it.each(['', '{', '"', '"\\', '-', '1234567890123456 7', '{"a":}'])('is refused when it is none: %j', (text) => {
    expect(() => parseExactJson(text)).toThrow(SyntaxError);
  });
});
