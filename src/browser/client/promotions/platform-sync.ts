import type { PromotionsAnswer } from '../../../protocol/promotions.js';
import type { Wait } from '../../transport/wait.js';
import type { AdapterOf, PlatformChange, PlatformCodes } from './platform-codes.js';

/** What only shops need whose own codes charge the vendor's discounts. */
export type LoadPlatform = () => Promise<Pick<typeof import('./platform-codes.js'), 'PlatformCodes'>>;

interface Options {
  readonly wait: Wait;
  readonly load: LoadPlatform | undefined;
  /** The way to the shop's own cart; undefined while no field is there. */
  readonly adapterOf: () => AdapterOf | undefined;
  /** Called with each result; `isNew` tells whether a code is not honoured that was not refused before. */
  readonly changed: (honoured: boolean, isNew: boolean) => void;
}

/** Brings the shop's own cart in line with the proxy's answers; what that takes is fetched when an answer needs it. */
export class PlatformSync {
  readonly #options: Options;
  readonly #load: LoadPlatform;
  #codes: Promise<PlatformCodes | undefined> | undefined;

  constructor(options: Options) {
    this.#options = options;
    this.#load = options.load ?? (() => import('./platform-codes.js'));
  }

  /** Takes over what an answer says of the shop's codes, and goes on with what is still to be done. Never rejects. */
  async sync({
    nativeCodes: add = [],
    retiredNativeCodes: remove = [],
  }: Partial<PromotionsAnswer> = {}): Promise<void> {
    const change: PlatformChange | undefined = add.length + remove.length > 0 ? { add, remove } : undefined;
    if (change) this.#codes ??= this.#create();
    const codes = await this.#codes;
    if (change) codes?.want(change);
    const adapterOf = this.#options.adapterOf();
    if (adapterOf) await codes?.sync(adapterOf);
  }

  /** Another script may have changed the codes of the shop's cart: puts back what is missing. */
  async check(): Promise<void> {
    const codes = await this.#codes;
    const adapterOf = this.#options.adapterOf();
    if (adapterOf) await codes?.check(adapterOf);
  }

  async #create(): Promise<PlatformCodes | undefined> {
    const { wait, changed } = this.#options;
    try {
      const { PlatformCodes } = await this.#load();
      const codes = new PlatformCodes(wait, (isNew) => changed(codes.honoured, isNew));
      return codes;
    } catch {
      // The next answer tries again; until then the shop's cart has none of the codes.
      this.#codes = undefined;
      changed(false, true);
      return undefined;
    }
  }
}
