import { html, nothing, type TemplateResult } from 'lit';

/**
 * A filter as a pill that names what is chosen and opens a panel of its values. `open` is called by a press, before the
 * browser opens the menu, so that the values are there for a Tab that follows at once; `turn` after the menu has opened
 * or closed, by whatever way.
 */
export function filterDropdown(
  label: string,
  chosen: readonly string[],
  panel: TemplateResult | typeof nothing,
  open: () => void,
  turn: (event: Event) => void,
): TemplateResult {
  const [first, ...more] = chosen;
  return html`<details class="menu" name="filter" @toggle=${turn}>
    <summary class="pill" part="pill" ?data-chosen=${chosen.length > 0} @click=${open}>
      <span class="name" dir="auto">${label}${first === undefined ? nothing : html`: <bdi>${first}</bdi>`}</span
      >${more.length > 0 ? html`<span class="more">+${more.length}</span>` : nothing}
    </summary>
    ${panel}
  </details>`;
}
