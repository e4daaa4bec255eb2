/** All that choosing filters needs: loaded when a shopper comes near a filter, or when one is on. */
import { adoptStyles } from '../../internal/adopt-styles.js';
import { choicesStyles } from './choices-styles.js';

export { loadSectionWords as prepare, sectionLanguage } from '../../../locales/details.js';
export { activeFilters, filterChips } from './active-filters.js';
export { chosenLabels, starsPanel, valuesPanel } from './filter-panels.js';
export { filterSheet } from './filter-sheet.js';

/** Adds the styles of panels, chips and sheet to a shadow root. */
export const adoptChoicesStyles = (root: Node): void => adoptStyles(root, choicesStyles);

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

/** Turns an opened panel to the side where it has room inside of `room`. */
export function placeDropdown(menu: HTMLDetailsElement, room: Element): void {
  delete menu.dataset['flipped'];
  const panel = menu.lastElementChild?.getBoundingClientRect();
  const { left, right } = room.getBoundingClientRect();
  if (menu.open && panel && (panel.left < left || panel.right > right)) menu.dataset['flipped'] = '';
}
