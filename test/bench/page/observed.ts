/**
 * Every layout shift since the page was opened: no less than its Cumulative Layout Shift, which counts the worst five
 * seconds.
 */
export function layoutShift(): number {
  const observer = new PerformanceObserver(() => {});
  observer.observe({ type: 'layout-shift', buffered: true });
  const entries = observer.takeRecords();
  observer.disconnect();
  return entries.reduce((sum, entry) => sum + Number(Reflect.get(entry, 'value')), 0);
}

/** How many reviews, and how many star snippets, the page shows. */
export function shownParts(): number {
  const inside = (tag: string, part: string): number =>
    [...document.querySelectorAll(tag)].reduce(
      (sum, { shadowRoot }) => sum + (shadowRoot?.querySelectorAll(part).length ?? 0),
      0,
    );
  return inside('vouch-reviews', '[role=listitem]') + inside('vouch-rating', '.rating:not(.waiting)');
}
