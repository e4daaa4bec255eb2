import { stage } from './stage.js';
import type { Visit } from './visit.js';

/** What a shopper sees of a coupon field and its cart. */
export interface ShownCoupon {
  readonly typed: string;
  readonly alert: string;
  readonly status: string;
  readonly rows: readonly string[];
  readonly discount: string;
  readonly total: string;
}

let carts = 0;
/** A cart that no other journey has: of two designs, as every cart of the demo. */
export const newCart = (): string => `demo-journey-${(carts += 1)}`;

/** Goes to a cart whose field is open, and waits until the field is there. */
export async function visitCart(cart: string, more: Record<string, string> = {}, visit?: Visit): Promise<Visit> {
  const path = `/cart.html?${new URLSearchParams({ cart, open: '', ...more })}`;
  const found = visit ?? (await stage.arrive());
  await stage.go(found, path);
  await found.find('>>> input#code');
  return found;
}

/** Types a code and sends it off with Enter. */
export async function enterCode(visit: Visit, code: string): Promise<void> {
  const field = await visit.find('>>> input#code');
  await field?.click({ count: 3 });
  await field?.type(code);
  await visit.page.keyboard.press('Enter');
}

export const readCoupon = ({ page }: Visit): Promise<ShownCoupon> =>
  page.evaluate(() => {
    const root = document.querySelector('vouch-coupon')?.shadowRoot;
    // Codes are wrapped in marks of direction, which nobody sees.
    const text = (element: Element | null | undefined): string =>
      (element?.textContent ?? '')
        .replace(/[\u2066-\u2069]/g, '')
        .replace(/\s+/g, ' ')
        .trim();
    return {
      typed: root?.querySelector('input')?.value ?? '',
      alert: text(root?.querySelector('[role=alert]')),
      status: text(root?.querySelector('[role=status]')),
      rows: [...(root?.querySelectorAll('.row') ?? [])].map(text),
      discount: text(document.querySelector('[data-discount-row]:not([hidden]) [data-discount]')),
      total: text(document.querySelector('[data-total]')),
    };
  });

/** Waits until the rows are as many, each holding one of these. */
export async function showsRows(visit: Visit, ...names: readonly string[]): Promise<ShownCoupon> {
  const holds = async (): Promise<boolean[]> => {
    const { rows } = await readCoupon(visit);
    return rows.length === names.length ? names.map((name) => rows.some((row) => row.includes(name))) : [];
  };
  await visit.until(
    holds,
    names.map(() => true),
  );
  return readCoupon(visit);
}

/** Waits until the field's error says this. */
export async function showsError(visit: Visit, pattern: RegExp): Promise<ShownCoupon> {
  await visit.until(async () => pattern.test((await readCoupon(visit)).alert), true);
  return readCoupon(visit);
}
