import { expect, fixture, html, nextFrame } from '@open-wc/testing';
import 'axe-core/axe.min.js';
import type axe from 'axe-core';
import type { TemplateResult } from 'lit';
import '../../../src/define.js';
import type { ReviewsElement } from '../../../src/browser/elements/reviews/reviews-element.js';

declare global {
  interface Window {
    readonly axe: typeof axe;
  }
}

// Off by default in axe, and part of WCAG 2.2 AA.
window.axe.configure({ rules: [{ id: 'target-size', enabled: true }] });

// As every shop says it: a browser on a build machine may speak none.
document.documentElement.lang ||= 'en';

/** The address of a scene that the test server plays: see test/tools/stage.ts. */
export const scene = (name: string): string => `/stage/${name}`;

/** Renders, and waits until an element of the page says so by an event. */
export async function fixtureUntil<T extends HTMLElement>(template: TemplateResult, event: string): Promise<T> {
  const happened = new Promise((resolve) => document.addEventListener(event, resolve, { once: true }));
  const element = await fixture<T>(template);
  await happened;
  await settled(element);
  return element;
}

/** A review section with its reviews. */
export const section = (name = 'full'): Promise<ReviewsElement> =>
  fixtureUntil<ReviewsElement>(html`<vouch-reviews product-id="p" proxy=${scene(name)}></vouch-reviews>`, 'vouch-load');

/** Every element of a tree has rendered what it knows. */
export async function settled(root: Element): Promise<void> {
  await nextFrame();
  for (const element of [root, ...deepAll(root, '*')]) {
    if ('updateComplete' in element) await element.updateComplete;
  }
}

/** Asserts that axe has nothing to say of an element at rest: halfway, what fades in is too pale to read. */
export async function expectAccessible(element: Element): Promise<void> {
  for (const part of [element, ...deepAll(element, '*')]) for (const move of part.getAnimations()) move.finish();
  await expect(element).to.be.accessible();
}

/** Polls frame by frame, for what comes back over HTTP; the test's own timeout ends it. */
export async function until<T>(look: () => T | null | undefined | false): Promise<T> {
  for (;;) {
    const found = look();
    if (found) return found;
    await nextFrame();
  }
}

/** Every match below an element, through open shadow roots, in document order. */
export function deepAll(root: Element | ShadowRoot, selector: string): Element[] {
  const inside = root instanceof Element && root.shadowRoot ? deepAll(root.shadowRoot, selector) : [];
  return [
    ...inside,
    ...[...root.children].flatMap((child) => [
      ...(child.matches(selector) ? [child] : []),
      ...deepAll(child, selector),
    ]),
  ];
}

/** The one match that a test is about. @throws when there is none */
export function deep<T extends Element = HTMLElement>(root: Element, selector: string, name?: string | RegExp): T {
  const found = deepAll(root, selector).filter((element): element is T => {
    const label = element.getAttribute('aria-label') ?? element.textContent?.trim() ?? '';
    return name === undefined || (typeof name === 'string' ? label === name : name.test(label));
  });
  const [first] = found;
  if (!first) throw new Error(`nothing matches ${selector} ${String(name ?? '')}`);
  return first;
}

/** All text a shopper can see below an element, through shadow roots, with a space between elements. */
export const deepText = (root: Element): string =>
  [root, ...deepAll(root, '*')]
    .filter((element) => element.localName !== 'style')
    .flatMap((element) => [element, ...(element.shadowRoot ? [element.shadowRoot] : [])])
    .map((node) => [...node.childNodes].map((child) => (child instanceof Text ? child.data : '')).join(''))
    .map((text) => text.replace(/\s+/g, ' ').trim())
    .filter((text) => text !== '')
    .join(' ');
