/**
 * Closes the open menus below a root as menus close: by Escape, which gives focus back to the summary, and by a press
 * elsewhere.
 */
export function closeDropdowns(root: ParentNode, event: Event): void {
  const isKey = event instanceof KeyboardEvent;
  if (isKey && event.key !== 'Escape') return;
  for (const menu of root.querySelectorAll<HTMLDetailsElement>('.menu[open]')) {
    if (!isKey && event.composedPath().includes(menu)) continue;
    menu.open = false;
    if (isKey) menu.querySelector('summary')?.focus();
  }
}

/** Turns an opened panel to the side where there is room inside `room`. */
export function placeDropdown(menu: HTMLDetailsElement, room: Element): void {
  delete menu.dataset['flipped'];
  const panel = menu.lastElementChild?.getBoundingClientRect();
  const { left, right } = room.getBoundingClientRect();
  if (menu.open && panel && (panel.left < left || panel.right > right)) menu.dataset['flipped'] = '';
}
