import type { OrderRemark } from './order-check.js';

/** An order that cannot be taken: everything that is wrong with it, by field. */
export class OrderRefused extends Error {
  override readonly name = 'OrderRefused';
  readonly faults: readonly OrderRemark[];

  constructor(faults: readonly OrderRemark[]) {
    super(faults.map(({ param, message }) => `${param} ${message}`).join('; '));
    this.faults = faults;
  }
}
