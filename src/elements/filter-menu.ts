import { html, nothing, type TemplateResult } from 'lit';

import { turnPanel } from './panels-controller.js';

/** One value of a filter, to tick. */
export interface FilterOption {
  readonly content: TemplateResult;
  readonly checked: boolean;
  /** How many reviews it would leave, formatted. */
  readonly count?: string;
  /** Leaves nothing: shown, heard, and not to be ticked. */
  readonly disabled?: boolean;
  readonly toggle: () => void;
}

const refuse = (event: Event): void => event.preventDefault();

function turn({ currentTarget: menu }: Event): void {
  if (menu instanceof HTMLDetailsElement && menu.parentElement) turnPanel(menu, menu.parentElement);
}

const filterOption = ({ content, checked, count, disabled = false, toggle }: FilterOption): TemplateResult =>
  html`<label class="option" aria-disabled=${disabled}>
    <input
      type="checkbox"
      .checked=${checked}
      aria-disabled=${disabled}
      @click=${disabled ? refuse : nothing}
      @change=${toggle}
    />
    ${content}${count === undefined ? nothing : html`<span class="count">${count}</span>`}
  </label>`;

/** A filter as a pill that names what is chosen and opens a panel of its values. */
export function filterMenu(label: string, chosen: readonly string[], options: readonly FilterOption[]): TemplateResult {
  const [first, ...more] = chosen;
  return html`<details class="menu" name="filter" @toggle=${turn}>
    <summary class="pill" part="pill" ?data-chosen=${chosen.length > 0}>
      <span class="name" dir="auto">${label}${first === undefined ? nothing : html`: <bdi>${first}</bdi>`}</span
      >${more.length > 0 ? html`<span class="more">+${more.length}</span>` : nothing}
    </summary>
    <fieldset class="panel" part="panel">
      <legend class="hidden">${label}</legend>
      ${options.map(filterOption)}
    </fieldset>
  </details>`;
}
