import type { CSSResult } from 'lit';

/** Adds a style sheet to an element's shadow root, once: for styles that are loaded when they are first needed. */
export function adoptStyles(root: Node | null, { styleSheet }: CSSResult): void {
  if (!styleSheet || !(root instanceof ShadowRoot) || root.adoptedStyleSheets.includes(styleSheet)) return;
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, styleSheet];
}
