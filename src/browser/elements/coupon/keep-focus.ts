/**
 * Remembers which of a list's buttons has the focus, before its row goes. The answer, called when it has gone, moves
 * the focus to where the shopper goes on: the next row's button, the last one's, or else the field.
 */
export function keepFocus(root: HTMLElement | DocumentFragment, button: EventTarget | null): () => void {
  const buttons = (): HTMLElement[] => [...root.querySelectorAll<HTMLElement>('.remove')];
  const index = buttons().findIndex((other) => other === button);
  // Some browsers focus no button that the mouse presses: then there is no place to keep.
  if (!buttons()[index]?.matches(':focus')) return () => {};
  return () => (buttons()[index] ?? buttons().at(-1) ?? root.querySelector<HTMLElement>('input, button'))?.focus();
}
