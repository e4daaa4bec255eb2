/** An error that says itself what a log may hold of it. */
export interface Loggable {
  /** Fields without an address, a body, a token or anything personal. */
  toLog(): Record<string, unknown>;
}

const isLoggable = (error: Error): error is Error & Loggable => 'toLog' in error && typeof error.toLog === 'function';

/**
 * A failure as a log may hold it: kinds, names and places in our code. An error's message stays out unless the error
 * says otherwise: the messages of HTTP libraries hold addresses, and addresses hold keys.
 */
export function describeFailure(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { error: typeof error };
  if (isLoggable(error)) return error.toLog();
  const places = error.stack?.split('\n').filter((line) => /^\s+at /.test(line));
  return { error: error.name, places: places?.map((line) => line.trim()) };
}
