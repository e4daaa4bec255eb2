import { Refusal } from '../../../src/model/refusal.js';
import { parseReviewQuery } from '../../../src/protocol/read-review-query.js';
import type { Transport } from '../../../src/browser/transport/transport.js';
import { page } from './sample-reviews.js';

/**
 * A proxy as the protocol describes it, with one product whose reviews come and go: each change makes a new version,
 * the newest review is first, and only versions not yet forgotten are answered.
 */
export class PlayedProxy implements Transport {
  readonly paths: string[] = [];
  readonly #versions: (readonly string[])[];
  #oldest = 0;

  constructor(ids: readonly string[]) {
    this.#versions = [ids];
  }

  change(change: (ids: readonly string[]) => readonly string[]): void {
    this.#versions.push(change(this.idsAt(this.#newest)));
  }

  forgetOldVersions(): void {
    this.#oldest = this.#versions.length - 1;
  }

  /** What a version held, forgotten or not. */
  idsAt(version: string): readonly string[] {
    const ids = this.#versions[Number(version.slice(1))];
    if (!ids) throw new Error(`There never was a version ${version}`);
    return ids;
  }

  async get<T>(path: string, parse: (json: unknown) => T): Promise<T | Refusal> {
    this.paths.push(path);
    const { query, version = this.#newest } = parseReviewQuery(new URL(path, 'https://proxy.example').searchParams);
    if (Number(version.slice(1)) < this.#oldest) return new Refusal({ code: 'stale_version', requestId: 'r' });
    const ids = this.idsAt(version);
    const start = (query.page - 1) * query.perPage;
    const { perPage } = query;
    return parse(page(ids.slice(start, start + perPage), { total: ids.length, page: query.page, perPage, version }));
  }

  get #newest(): string {
    return `v${this.#versions.length - 1}`;
  }
}
