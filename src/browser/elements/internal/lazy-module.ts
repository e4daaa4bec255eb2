/** A module that is fetched when it is first needed. */
export class LazyModule<M> {
  readonly #fetch: () => Promise<M>;
  #loading: Promise<void> | undefined;
  /** The module; undefined before it is there, and when it could not be had. */
  now: M | undefined;

  constructor(fetch: () => Promise<M>) {
    this.#fetch = fetch;
  }

  /**
   * Fetches it, once. Never rejects: what can do without it goes on without. After a failure the next call tries again.
   */
  load(): Promise<void> {
    return (this.#loading ??= this.#fetch().then(
      (module) => void (this.now = module),
      () => void (this.#loading = undefined),
    ));
  }
}
