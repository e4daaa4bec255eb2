import type { Fault } from '../../model/fault.js';
import type { Refusal } from '../../model/refusal.js';

/**
 * What an element can show of something that is asked for. `previous` is the last good value, where it may still be
 * shown. A failure is a Fault (no answer) or a Refusal (the proxy's refusal); `isFault` tells which.
 */
export type View<T> =
  | { readonly status: 'idle' }
  | { readonly status: 'loading'; readonly previous?: T | undefined }
  | { readonly status: 'ready'; readonly value: T }
  | { readonly status: 'failed'; readonly fault: Fault | Refusal; readonly previous?: T | undefined };
