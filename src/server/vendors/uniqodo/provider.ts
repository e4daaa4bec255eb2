import { VendorError, type CallOptions, type Endpoint, type VendorRequest } from '../review-vendor.js';
import type { PromotionVendor } from '../promotion-vendor.js';
import { UNIQODO_NAMES, uniqodoEndpoints, type ClaimParams, type UniqodoNames, type WireAnswer } from './contract.js';
import { errorIds, toVendorError } from './errors.js';
import { baseLanguage, readVerdict } from './mapping.js';
import { member, textOf } from './wire.js';

/** Through what the vendor is asked, and in which words. */
export interface UniqodoOptions {
  readonly request: VendorRequest;
  /** What an account calls differently. */
  readonly names?: Partial<UniqodoNames>;
  /**
   * Two-letter languages that the account's error translations are set up for, the first being the one that it answers
   * in when it is asked for none. The vendor does not say which language a sentence is in: without this list none is
   * passed on.
   */
  readonly languages?: readonly string[];
}

/** A code that was issued; moments as the vendor writes them. */
export interface ClaimedCode {
  readonly code: string;
  readonly createdAt?: string;
  readonly expiresAt?: string;
}

/** Uniqodo's promotions, and its codes as a shop's own server issues and withdraws them. */
export interface UniqodoProvider extends PromotionVendor {
  /**
   * Issues a code of a promotion.
   * @throws VendorError with the vendor's own id as its detail when it issues none.
   */
  claim(claim: ClaimParams, signal?: AbortSignal): Promise<ClaimedCode>;
  /** Makes an issued code useless; false when there is no such code. */
  deactivate(code: string, signal?: AbortSignal): Promise<boolean>;
}

/** What `deactivate` is answered when there is no such code. */
const NOT_FOUND: readonly string[] = ['unique_coupon_code_not_found', 'resource_not_found'];

/** What an order that was reported before is answered about its own codes. */
const REDEEMED: readonly string[] = ['code_redeemed'];

/** Uniqodo's promotion engine. It keeps nothing between calls: the caller hands back what it has answered. */
export function createUniqodo({ request, ...options }: UniqodoOptions): UniqodoProvider {
  const names: UniqodoNames = { ...UNIQODO_NAMES, ...options.names };
  const languages = (options.languages ?? []).map((language) => language.toLowerCase());
  const endpoints = uniqodoEndpoints(names);

  const ask = <Params>(
    endpoint: Endpoint<Params, WireAnswer>,
    params: Params,
    signal: AbortSignal | undefined,
  ): Promise<WireAnswer> => {
    const call: CallOptions = { priority: 'write', ...(signal && { signal }) };
    return request(endpoint, params, call);
  };

  return {
    name: 'uniqodo',

    async apply({ locale, ...question }, signal) {
      const language = languages.find((known) => known === baseLanguage(locale));
      const answer = await ask(endpoints.apply, { ...question, language }, signal);
      return readVerdict(answer, { names, lang: language ?? languages[0], before: question.applied });
    },

    // An error next to success counts as well: some of the order's redemptions may not have been noted.
    async complete(completion, signal) {
      const { errors } = await ask(endpoints.complete, completion, signal);
      const [id] = errorIds(errors).filter((known) => !(completion.again && REDEEMED.includes(known)));
      if (id !== undefined) throw toVendorError(id);
    },

    async claim(claim, signal) {
      const answer = await ask(endpoints.claim, claim, signal);
      const [code, createdAt, expiresAt] = ['code', 'createdAt', 'expiresAt'].map((name) =>
        textOf(member(answer.claim, name)),
      );
      if (code) return { code, ...(createdAt && { createdAt }), ...(expiresAt && { expiresAt }) };
      const [id] = errorIds(answer.errors);
      throw id === undefined ? new VendorError('shape', { detail: endpoints.claim.name }) : toVendorError(id);
    },

    async deactivate(code, signal) {
      const { errors } = await ask(endpoints.deactivate, { code }, signal);
      const ids = errorIds(errors);
      const [id] = ids;
      if (id === undefined) return true;
      if (ids.some((known) => NOT_FOUND.includes(known))) return false;
      throw toVendorError(id);
    },
  };
}
