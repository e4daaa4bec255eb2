import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Makes the `<details>` of an element close as menus do: by Escape, which gives focus back to the summary, and by a press elsewhere. */
export class PanelsController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('pointerdown', this.#close);
    this.#host.addEventListener('keydown', this.#close);
  }

  hostDisconnected(): void {
    document.removeEventListener('pointerdown', this.#close);
    this.#host.removeEventListener('keydown', this.#close);
  }

  readonly #close = (event: Event): void => {
    const isKey = event instanceof KeyboardEvent;
    if (isKey && event.key !== 'Escape') return;
    for (const menu of this.#host.shadowRoot?.querySelectorAll<HTMLDetailsElement>('details[open]') ?? []) {
      if (!isKey && event.composedPath().includes(menu)) continue;
      menu.open = false;
      if (isKey) menu.querySelector('summary')?.focus();
    }
  };
}

/** Turns an opened panel to the side where there is room inside `room`. */
export function turnPanel(menu: HTMLDetailsElement, room: Element): void {
  delete menu.dataset['flipped'];
  const panel = menu.lastElementChild?.getBoundingClientRect();
  const { left, right } = room.getBoundingClientRect();
  if (menu.open && panel && (panel.left < left || panel.right > right)) menu.dataset['flipped'] = '';
}
