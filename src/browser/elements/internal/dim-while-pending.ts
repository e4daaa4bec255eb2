/** Delay before the pressed control is dimmed, in milliseconds. */
const DELAY = 300;

/** Dims a control that was pressed while what it opens takes long to load. */
export function dimWhilePending(pressed: Element, loading: Promise<unknown>): void {
  const dimmed = pressed.animate({ opacity: 0.5 }, { delay: DELAY, duration: DELAY, fill: 'forwards' });
  const restore = (): void => dimmed.cancel();
  loading.then(restore, restore);
}
