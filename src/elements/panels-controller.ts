import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * Makes the `<details>` of an element behave as menus: one open at a time, closed by Escape (focus goes back to its summary) and by a
 * press elsewhere, and turned to the side where there is room.
 */
export class PanelsController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('pointerdown', this.#pressElsewhere);
    this.#host.addEventListener('keydown', this.#escape);
  }

  hostDisconnected(): void {
    document.removeEventListener('pointerdown', this.#pressElsewhere);
    this.#host.removeEventListener('keydown', this.#escape);
  }

  hostUpdated(): void {
    for (const menu of this.#menus('details:not([data-watched])')) {
      menu.dataset['watched'] = '';
      menu.addEventListener('toggle', () => this.#toggle(menu));
    }
  }

  #menus(selector: string): Iterable<HTMLDetailsElement> {
    return this.#host.shadowRoot?.querySelectorAll<HTMLDetailsElement>(selector) ?? [];
  }

  #toggle(menu: HTMLDetailsElement): void {
    if (!menu.open) return;
    for (const other of this.#menus('details[open]')) if (other !== menu) other.open = false;
    const panel = menu.querySelector('summary + *');
    if (!panel) return;
    delete menu.dataset['flipped'];
    const room = this.#host.getBoundingClientRect();
    const { left, right } = panel.getBoundingClientRect();
    if (left < room.left || right > room.right) menu.dataset['flipped'] = '';
  }

  readonly #pressElsewhere = (event: Event): void => {
    const path = event.composedPath();
    for (const menu of this.#menus('details[open]')) if (!path.includes(menu)) menu.open = false;
  };

  readonly #escape = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    for (const menu of this.#menus('details[open]')) {
      menu.open = false;
      menu.querySelector('summary')?.focus();
    }
  };
}
