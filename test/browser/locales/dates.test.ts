import { expect } from '@open-wc/testing';
import { ago, day } from '../../../src/browser/locales/dates.js';
import { Format } from '../../../src/browser/locales/format.js';

describe('day', () => {
  const noon = '2026-11-25T12:00:00Z';

  for (const [locale, expected] of [
    ['en-US', 'Nov 25, 2026'],
    ['en-GB', '25 Nov 2026'],
    ['de', '25.11.2026'],
    ['ja', '2026/11/25'],
  ] as const) {
    it(`is written as the language does: ${locale}`, () => {
      expect(day(new Format(locale), noon)).to.equal(expected);
    });
  }

  it('is empty for what is no moment', () => {
    expect(day(new Format('en'), 'yesterday')).to.equal('');
  });
});

describe('ago', () => {
  const now = new Date(2026, 10, 25, 0, 10).getTime();
  const back = (days: number): string => new Date(2026, 10, 25 - days, 23, 50).toISOString();

  for (const [locale, days, expected] of [
    ['en', 0, 'today'],
    ['en', 1, 'yesterday'],
    ['en', 6, '6 days ago'],
    ['en', 7, 'last week'],
    ['en', 29, '4 weeks ago'],
    ['en', 65, '2 months ago'],
    ['en', 364, '12 months ago'],
    ['en', 800, '2 years ago'],
    ['de', 3, 'vor 3 Tagen'],
    ['pl', 65, '2 miesiące temu'],
    ['pl', 150, '5 miesięcy temu'],
    ['ar', 2, 'أول أمس'],
    ['ja', 1, '昨日'],
  ] as const) {
    it(`says “${expected}” of a day ${days} days back`, () => {
      expect(ago(new Format(locale), back(days), now)).to.equal(expected);
    });
  }

  it('takes a clock that is behind for today', () => {
    expect(ago(new Format('en'), back(-3), now)).to.equal('today');
  });
});
