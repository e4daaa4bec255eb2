import type { LanguageRequest } from '../../locales/catalogue.js';

/** A module that is loaded when it is first needed. */
export class LazyModule<M> {
  readonly #import: () => Promise<M>;
  #loading: Promise<void> | undefined;
  /** The module; undefined until it has loaded. */
  now: M | undefined;

  constructor(load: () => Promise<M>) {
    this.#import = load;
  }

  /** Loads it, once. Never rejects: the caller goes on without it. After a failure the next call tries again. */
  load(): Promise<void> {
    return (this.#loading ??= this.#import().then(
      (module) => void (this.now = module),
      () => void (this.#loading = undefined),
    ));
  }
}

/** What such a module needs in turn: its sentences. Undefined when they have loaded; never rejects. */
type Prepare = (request: LanguageRequest) => Promise<void> | undefined;

/** A module that is loaded together with what it needs. */
export class LazyPart<M extends { readonly prepare: Prepare }> extends LazyModule<M> {
  readonly prepare: Prepare = (request) =>
    this.now ? this.now.prepare(request) : this.load().then(() => this.now?.prepare(request));
}
