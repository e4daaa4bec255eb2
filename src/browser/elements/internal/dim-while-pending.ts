/** Milliseconds after which a shopper begins to wonder. */
const PATIENCE = 300;

/** Pales what was pressed, once what it opens is long on its way, until it is there. */
export function dimWhilePending(pressed: Element, coming: Promise<unknown>): void {
  const pale = pressed.animate({ opacity: 0.5 }, { delay: PATIENCE, duration: PATIENCE, fill: 'forwards' });
  void coming.finally(() => pale.cancel());
}
