// Lit's own support for hydration, which a page's other elements may use: it has to run before Lit does.
import '@lit-labs/ssr-client/lit-element-hydrate-support.js';
import { digestForTemplateResult, hydrate } from '@lit-labs/ssr-client';
import { expect } from '@open-wc/testing';
import { css, html, LitElement, ReactiveElement, type TemplateResult } from 'lit';
import { LocalizedElement } from '../../../src/browser/elements/internal/localized-element.js';
import { hydrateElements } from '../../../src/ssr/hydrate/hydrate-elements.js';

const template = (name: string): TemplateResult => html`<p>Hello ${name}</p>`;

/** What a server writes of the template, into a shadow root that comes with the page. */
const served = (name: string): string =>
  `<!--lit-part ${digestForTemplateResult(template(name))}--><p>Hello <!--lit-part-->${name}<!--/lit-part--></p><!--/lit-part-->`;

/** An element of the page whose shadow root came with it, and the paragraph in there. */
function fromServer(tag: string, name: string): { element: LitElement; root: ShadowRoot; paragraph: Element | null } {
  const holder = document.createElement('div');
  holder.innerHTML = `<${tag}></${tag}>`;
  const element = holder.firstElementChild as LitElement;
  const root = element.shadowRoot ?? element.attachShadow({ mode: 'open' });
  root.innerHTML = `<style>p { color: red }</style>${served(name)}`;
  return { element, root, paragraph: root.querySelector('p') };
}

const paragraphs = (root: ShadowRoot): string[] => [...root.querySelectorAll('p')].map((p) => p.textContent ?? '');

/** Shows the element, as its tag is defined where it has none yet. */
async function show(element: LitElement, tag: string, definition: CustomElementConstructor): Promise<void> {
  document.body.append(element);
  if (!customElements.get(tag)) customElements.define(tag, definition);
  customElements.upgrade(element);
  await (element as LitElement).updateComplete;
}

class Ours extends LocalizedElement {
  static override styles = css`
    p {
      color: rgb(0, 128, 0);
    }
  `;
  static override properties = { who: {} };
  declare who: string;
  constructor() {
    super();
    this.who = 'Ann';
  }
  protected override render(): unknown {
    return template(this.who);
  }
}

/** A stranger's element: Lit, and none of ours. */
class Stranger extends LitElement {
  static override properties = { who: {} };
  declare who: string;
  constructor() {
    super();
    this.who = 'Ann';
  }
  protected override render(): unknown {
    return template(this.who);
  }
}

type Members = ReadonlyMap<string, PropertyDescriptor>;

/** Everything that a class and its prototype have, by name. */
const membersOf = (element: { readonly prototype: object }): Members =>
  new Map(
    Object.entries({ class: element, prototype: element.prototype }).flatMap(([holder, object]) =>
      Object.entries(Object.getOwnPropertyDescriptors(object)).map(([name, member]) => [`${holder}.${name}`, member]),
    ),
  );

/** The names of members that are others than before, or new, or gone. */
const changed = (before: Members, after: Members): string[] =>
  [...new Set([...before.keys(), ...after.keys()])].filter((name) => {
    const [was, is] = [before.get(name), after.get(name)];
    return was?.value !== is?.value || was?.get !== is?.get || was?.set !== is?.set;
  });

const strangers = { Stranger, LitElement, ReactiveElement, HTMLElement };

describe('without vouchsafe/hydrate', () => {
  it('what came with the page is emptied, and rendered once, with the element’s styles', async () => {
    const { element, root, paragraph } = fromServer('ours-before', 'Ann');
    await show(element, 'ours-before', class extends Ours {});
    expect(paragraphs(root)).to.deep.equal(['Hello Ann']);
    expect(paragraph?.isConnected).to.equal(false);
    expect(getComputedStyle(root.querySelector('p')!).color).to.equal('rgb(0, 128, 0)');
  });

  it('a stranger’s element is taken over by Lit’s own support', async () => {
    const { element, root, paragraph } = fromServer('stranger-before', 'Ann');
    await show(element, 'stranger-before', class extends Stranger {});
    expect(paragraphs(root)).to.deep.equal(['Hello Ann']);
    expect(root.querySelector('p')).to.equal(paragraph);
  });
});

describe('hydration', () => {
  let untouched: Members[] = [];

  before(() => {
    // A class has members of Lit's own once an element of it is defined.
    customElements.define('stranger-itself', Stranger);
    untouched = Object.values(strangers).map(membersOf);
    hydrateElements(hydrate);
  });

  it('keeps the nodes that a server has rendered, which then follow the element', async () => {
    const { element, root, paragraph } = fromServer('ours-after', 'Ann');
    await show(element, 'ours-after', class extends Ours {});
    expect(root.querySelector('p')).to.equal(paragraph);
    (element as Ours).who = 'Ben';
    await element.updateComplete;
    expect(paragraphs(root)).to.deep.equal(['Hello Ben']);
    expect(root.querySelector('p')).to.equal(paragraph);
  });

  it('renders anew, once and with styles, what the server has rendered of another template', async () => {
    const { element, root, paragraph } = fromServer('ours-other', 'Ann');
    root.innerHTML = '<!--lit-part other--><p>Good bye</p><!--/lit-part-->';
    await show(element, 'ours-other', class extends Ours {});
    expect(paragraphs(root)).to.deep.equal(['Hello Ann']);
    expect(paragraph?.isConnected).to.equal(false);
    expect(getComputedStyle(root.querySelector('p')!).color).to.equal('rgb(0, 128, 0)');
    (element as Ours).who = 'Ben';
    await element.updateComplete;
    expect(paragraphs(root)).to.deep.equal(['Hello Ben']);
  });

  it('renders an element as ever whose root did not come with the page', async () => {
    const element = document.createElement('ours-after') as Ours;
    await show(element, 'ours-after', Ours);
    expect(paragraphs(element.shadowRoot!)).to.deep.equal(['Hello Ann']);
  });

  it('is not noticed by a stranger’s element, defined before or after, from a server or not', async () => {
    const defined = fromServer('stranger-before', 'Ann');
    await show(defined.element, 'stranger-before', Stranger);
    const later = fromServer('stranger-after', 'Ann');
    await show(later.element, 'stranger-after', class extends Stranger {});
    for (const { root, paragraph } of [defined, later]) {
      expect(paragraphs(root)).to.deep.equal(['Hello Ann']);
      expect(root.querySelector('p')).to.equal(paragraph);
    }
    const plain = document.createElement('stranger-after') as LitElement;
    await show(plain, 'stranger-after', Stranger);
    expect(paragraphs(plain.shadowRoot!)).to.deep.equal(['Hello Ann']);
  });

  it('leaves Lit’s classes, and those of strangers, as they were', () => {
    Object.entries(strangers).forEach(([name, element], index) => {
      const before = untouched[index] ?? new Map<string, PropertyDescriptor>();
      expect(before.size, name).to.be.greaterThan(0);
      expect(changed(before, membersOf(element)), name).to.deep.equal([]);
    });
  });
});
