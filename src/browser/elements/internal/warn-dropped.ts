/** Names in the console, for the merchant, the metadata filters that are not shown, because ten are. */
export function warnDropped(dropped: readonly string[]): void {
  if (dropped.length > 0) {
    console.warn(`vouchsafe: ten metadata filters are shown, not: ${dropped.join(', ')}. Choose with filters="…".`);
  }
}
