/**
 * Keeps what is typed into a form of ours from the page's shortcuts. Behind a shadow root a page sees the element as
 * the target, and no longer that this is a text field: a letter would open its search, and be missing from the text.
 * What is no typing goes on: Escape and Tab, function keys, and whatever is pressed with Ctrl, Alt or Meta; what AltGr
 * types has none of these. For the form's `keydown`, `keypress` and `keyup`.
 */
export function keepTyping(event: KeyboardEvent): void {
  const isCommand = event.ctrlKey || event.altKey || event.metaKey;
  if (!isCommand && !/^(Escape|Tab|F\d+)$/.test(event.key)) event.stopPropagation();
}
