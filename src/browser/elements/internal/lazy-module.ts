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

/** A module that shows sentences which are loaded with it. */
export class LazyPart<
  M extends { loadSectionWords(request: LanguageRequest): Promise<void> | undefined },
> extends LazyModule<M> {
  /** Loads it and its sentences; undefined when both have loaded. Never rejects. */
  prepare(request: LanguageRequest): Promise<void> | undefined {
    const { now } = this;
    return now ? now.loadSectionWords(request) : this.load().then(() => this.now?.loadSectionWords(request));
  }
}
