import { expect } from '@open-wc/testing';
import { defineElement } from '../../src/browser/define-element.js';
import { registry } from '../../src/browser/client/page/registry.js';
import { LocalizedElement } from '../../src/browser/elements/internal/localized-element.js';
import { VERSION } from '../../src/version.js';

class Part extends LocalizedElement {}
class Whole extends LocalizedElement {
  static override readonly dependencies = { 'test-part': Part };
}

describe('defineElement', () => {
  const { warn } = console;
  let warnings: string[] = [];
  beforeEach(() => {
    warnings = [];
    console.warn = (text: string) => void warnings.push(text);
  });
  afterEach(() => {
    console.warn = warn;
  });

  it('gives a class its tag, and its dependencies theirs', () => {
    defineElement('test-whole', Whole);
    expect(customElements.get('test-whole')).to.equal(Whole);
    expect(customElements.get('test-part')).to.equal(Part);
    expect(registry().version).to.equal(VERSION);
  });

  it('leaves a tag to the first, and is silent where that is the same version', () => {
    defineElement('test-whole', class extends LocalizedElement {});
    expect(customElements.get('test-whole')).to.equal(Whole);
    expect(warnings).to.deep.equal([]);
  });

  it('warns once of another version, with both, whatever the number of tags', () => {
    registry().version = '0.0.9';
    for (const tag of ['test-whole', 'test-part', 'test-whole']) defineElement(tag, Whole);
    registry().version = VERSION;
    expect(warnings).to.deep.equal([`vouchsafe ${VERSION} is not used: this page has 0.0.9 already.`]);
  });
});
