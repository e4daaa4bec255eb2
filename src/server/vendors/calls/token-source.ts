/** Where the token comes from that opens a vendor's door. */
export interface TokenSource {
  /** @throws VendorError when there is none to be had. */
  current(signal?: AbortSignal): Promise<string>;
  /** A token other than the refused one; undefined when there can be none. */
  renew(refused: string, signal?: AbortSignal): Promise<string | undefined>;
}

/** A token that a person has put into the configuration. */
export const fixedToken = (token: string): TokenSource => ({
  current: async () => token,
  renew: async () => undefined,
});

/** What a token adds to a call. */
export interface Signature {
  readonly headers: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  /** Members of a body that is JSON; and where there is none, of the query. */
  readonly json?: Readonly<Record<string, string>>;
}
