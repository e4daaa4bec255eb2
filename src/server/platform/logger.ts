/**
 * What the proxy logs with: pino's shape, so that a pino or a console fits. Fields hold no address, body, token or
 * e-mail.
 */
export interface Logger {
  info(fields: Record<string, unknown>, message: string): void;
  warn(fields: Record<string, unknown>, message: string): void;
  error(fields: Record<string, unknown>, message: string): void;
}
