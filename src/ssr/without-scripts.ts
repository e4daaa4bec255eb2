/** What does nothing without scripts is not shown where a browser runs none, and what is folded is open. */
export const WITHOUT_SCRIPTS: Readonly<Record<string, string>> = {
  'vouch-reviews': '@media (scripting:none){vouch-filters,vouch-pages,.more{display:none}}',
  'vouch-review': '@media (scripting:none){.folded{display:block}.fold,.votes{display:none}}',
  'vouch-highlights': '@media (scripting:none){[data-folded]{display:block}button{display:none}}',
};
