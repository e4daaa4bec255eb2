/** A shopper asks for another page of the reviews. */
export class PageChangeEvent extends Event {
  static readonly type = 'vouch-page-change';
  /** From 1. */
  readonly page: number;

  constructor(page: number) {
    super(PageChangeEvent.type, { bubbles: true, composed: true });
    this.page = page;
  }
}

declare global {
  interface HTMLElementEventMap {
    'vouch-page-change': PageChangeEvent;
  }
}
