/** What is shared with every other instance that calls the same vendor: the part of a store that this room needs. */
export interface Ledger {
  /** Who shares it: one process, the processes of one machine, or every instance. */
  readonly reach: 'process' | 'machine' | 'fleet';
  /** Replaces a value with nobody between reading and writing. `change` may run more than once. `ttl` is in seconds. */
  update(
    key: string,
    change: (value: string | undefined) => string | undefined,
    options?: { ttl?: number },
  ): Promise<string | undefined>;
}

/** Where calls to a vendor are noted: names, statuses and durations, never an address, a body or a token. */
export interface Log {
  info(fields: Record<string, unknown>, message: string): void;
  warn(fields: Record<string, unknown>, message: string): void;
}
