import { StoreError } from '../platform/store.js';

/**
 * The version of what the stores write. It is raised when an older instance could misread an entry: beside a newer one,
 * the older then ignores what the newer wrote, and never writes over it.
 */
export const ENTRY_VERSION = 1;

const MARK = /^v(\d+):/;

/** A value as it is stored: with its version in front, `v1:…`. */
export const withVersion = (value: string): string => `v${ENTRY_VERSION}:${value}`;

/** Whether only a newer instance can read what is stored. */
const isNewer = (stored: string): boolean => Number(MARK.exec(stored)?.[1] ?? 0) > ENTRY_VERSION;

/** The value of what is stored; undefined when a newer instance wrote it. What has no version was written before 1. */
export const withoutVersion = (stored: string): string | undefined =>
  isNewer(stored) ? undefined : stored.replace(MARK, '');

/** @throws StoreError when only a newer instance can read what is stored, and so only it may change it. */
export function rejectNewer(stored: string | undefined): void {
  if (stored !== undefined && isNewer(stored)) throw new StoreError('A newer version of the proxy wrote this entry.');
}
