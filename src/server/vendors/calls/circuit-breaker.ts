import type { Clock } from '../../platform/clock.js';
import { VendorError } from '../review-vendor.js';

/** When a vendor counts as down, and for how long it is left alone then. */
export interface BreakerOptions {
  /** How many different inputs must meet an outage within the window. */
  readonly inputs: number;
  /** Which share of all inputs that were called within the window they must be, from 0 to 1. */
  readonly share: number;
  /** Milliseconds. */
  readonly window: number;
  /** Milliseconds until one call is let through to see whether the vendor is back. */
  readonly pause: number;
}

const OPTIONS: BreakerOptions = { inputs: 5, share: 0.5, window: 60_000, pause: 30_000 };

/** The detail of the failure while it is open. */
export const BREAKER_OPEN = 'breaker open';

/**
 * Spares a vendor that is down, and callers the wait. Only outages count: no connection, no answer in time, HTTP 503.
 * Each input counts once, by its last call, however often it is called. So a few odd inputs open nothing, and neither
 * does one shopper who repeats them.
 */
export class CircuitBreaker {
  readonly #options: BreakerOptions;
  readonly #clock: Clock;
  /** When each input was last called, and whether that met an outage; the last called is the last. */
  readonly #calls = new Map<string, { readonly at: number; readonly failed: boolean }>();
  #openUntil: number | undefined;
  #probing = false;

  constructor(clock: Clock, options: Partial<BreakerOptions> = {}) {
    this.#clock = clock;
    this.#options = { ...OPTIONS, ...options };
  }

  /** @throws VendorError 'unavailable' while it is open. After its pause it lets one call through at a time. */
  check(): void {
    const open = this.#openUntil !== undefined && (this.#probing || this.#clock.now() < this.#openUntil);
    if (open) throw new VendorError('unavailable', { detail: BREAKER_OPEN });
  }

  /** Runs a call unless it is open. `input` names what is asked, or for whom. */
  async run<T>(input: string, call: () => Promise<T>): Promise<T> {
    this.check();
    const probe = this.#openUntil !== undefined;
    this.#probing = probe;
    try {
      const result = await call();
      this.#note(input, false, probe);
      return result;
    } catch (error) {
      // A call that was cancelled says nothing of the vendor.
      if (error instanceof VendorError) this.#note(input, error.outage, probe);
      throw error;
    } finally {
      if (probe) this.#probing = false;
    }
  }

  #note(input: string, failed: boolean, probe: boolean): void {
    const { inputs, share, window, pause } = this.#options;
    const now = this.#clock.now();
    if (this.#openUntil !== undefined) {
      if (failed && probe) this.#openUntil = now + pause;
      if (!failed) this.#close();
      return;
    }
    this.#calls.delete(input);
    this.#calls.set(input, { at: now, failed });
    for (const [oldest, { at }] of this.#calls) {
      if (now - at <= window) break;
      this.#calls.delete(oldest);
    }
    if (!failed) return;
    const outages = [...this.#calls.values()].filter((last) => last.failed).length;
    if (outages >= Math.max(inputs, share * this.#calls.size)) this.#openUntil = now + pause;
  }

  #close(): void {
    this.#openUntil = undefined;
    this.#calls.clear();
  }
}
