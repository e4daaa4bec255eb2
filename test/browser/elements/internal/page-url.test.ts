import { expect } from '@open-wc/testing';
import { pageUrl } from '../../../../src/browser/elements/internal/page-url.js';

describe('pageUrl', () => {
  for (const address of [
    '/account/login',
    'login?return=/cart',
    '#reviews',
    'https://shop.example/',
    '//shop.example/a',
  ]) {
    it(`takes ${address}`, () => expect(pageUrl(address)).to.equal(address));
  }
  for (const address of [
    'javascript:alert(1)',
    ' javascript:alert(1)',
    'data:text/html,x',
    'https://',
    '',
    undefined,
  ]) {
    it(`does not take ${address}`, () => expect(pageUrl(address)).to.equal(undefined));
  }
});
