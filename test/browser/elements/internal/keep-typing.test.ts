import { expect, fixture, html } from '@open-wc/testing';
import { keepTyping } from '../../../../src/browser/elements/internal/keep-typing.js';

const KEYS: [name: string, init: KeyboardEventInit, isKept: boolean][] = [
  ['a letter', { key: 'a' }, true],
  ['a capital', { key: 'S', shiftKey: true }, true],
  ['a slash', { key: '/' }, true],
  ['a question mark', { key: '?', shiftKey: true }, true],
  ['a space', { key: ' ' }, true],
  ['an emoji', { key: '🎁' }, true],
  ['a dead key', { key: 'Dead' }, true],
  ['a letter that an input method composes', { key: 'Process', isComposing: true }, true],
  ['Backspace', { key: 'Backspace' }, true],
  ['an arrow', { key: 'ArrowLeft' }, true],
  ['Enter', { key: 'Enter' }, true],
  ['a letter with AltGr', { key: '@', modifierAltGraph: true }, true],
  ['Escape', { key: 'Escape' }, false],
  ['Tab', { key: 'Tab' }, false],
  ['Shift and Tab', { key: 'Tab', shiftKey: true }, false],
  ['a function key', { key: 'F6' }, false],
  ['Ctrl and a letter', { key: 'k', ctrlKey: true }, false],
  ['Meta and a letter', { key: 'k', metaKey: true }, false],
  ['Alt and a letter', { key: 's', altKey: true }, false],
];

describe('keepTyping', () => {
  const TYPES = ['keydown', 'keypress', 'keyup'] as const;

  /** What the page hears of a key. */
  async function heard(selector: string, init: KeyboardEventInit): Promise<string[]> {
    const form = await fixture<HTMLFormElement>(html`
      <form @keydown=${keepTyping} @keypress=${keepTyping} @keyup=${keepTyping}>
        <input />
        <button>Go</button>
      </form>
    `);
    const types: string[] = [];
    const listen = ({ type }: Event): void => void types.push(type);
    for (const type of TYPES) document.addEventListener(type, listen);
    for (const type of TYPES) {
      form.querySelector(selector)?.dispatchEvent(new KeyboardEvent(type, { ...init, bubbles: true, composed: true }));
    }
    for (const type of TYPES) document.removeEventListener(type, listen);
    return types;
  }

  for (const [name, init, isKept] of KEYS) {
    it(`${isKept ? 'keeps' : 'lets go on'}: ${name}`, async () => {
      expect(await heard('input', init)).to.deep.equal(isKept ? [] : TYPES);
    });
  }

  it('keeps what presses a button of the form', async () => {
    expect(await heard('button', { key: 'Enter' })).to.deep.equal([]);
    expect(await heard('button', { key: 'Tab' })).to.deep.equal(TYPES);
  });
});
