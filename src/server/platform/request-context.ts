/** What a platform passes beside a request. */
export interface RequestContext {
  /** On an edge worker, keeps it alive until work has ended. */
  waitUntil?(work: Promise<unknown>): void;
  /** The address at the other end of the socket, where the platform knows it. */
  readonly clientAddress?: string | undefined;
}
