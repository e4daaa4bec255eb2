import { html, nothing, type TemplateResult } from 'lit';

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

/** A box to tick, with what it stands for and how many reviews it would leave. */
export const filterOption = ({ content, checked, count, disabled = false, toggle }: FilterOption): TemplateResult =>
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

/** The values of a filter, with a way to the rest of a long list. */
export const filterPanel = (
  label: string,
  options: readonly FilterOption[],
  rest: TemplateResult | typeof nothing = nothing,
): TemplateResult =>
  html`<fieldset class="panel" part="panel">
    <legend class="hidden">${label}</legend>
    ${options.map(filterOption)}${rest}
  </fieldset>`;
