/** All that choosing filters needs once a shopper does: fetched when a filter is neared, or when one is on. */
export { activeFilters } from './active-filters.js';
export { filterChips } from './filter-chips.js';
export {
  adoptStyles,
  choiceWords,
  chosenLabels,
  starsPanel,
  valuesPanel,
  loadSentences,
  type ChoiceWords,
} from './filter-panels.js';
export { filterSheet } from './filter-sheet.js';
export { closeDropdowns as closePanels, placeDropdown as turnPanel } from './dropdown-behavior.js';
