/** The vendor's error codes and reasons, as its documentation lists them. 503 is its maintenance answer. */
export const REASONS = {
  101: 'Client token invalid',
  102: 'Client token access revoked',
  201: 'Email or password invalid',
  202: 'User access has been disabled',
  203: 'User token missing or invalid',
  204: 'User session is invalid',
  205: 'Fatal error creating user access',
  206: 'User access is invalid',
  207: 'User token is expired',
  301: 'Business not available',
  302: 'Missing parameter',
  303: 'Limit exceeded',
  304: 'Email already exists',
  305: 'The review does not exist',
  306: 'Malformed parameter',
  307: 'User not found',
  308: 'Insufficient permissions',
  309: 'Review request removal error',
  310: 'Product review request removal error',
  311: 'Error uploading image',
  399: 'Unexpected error',
  401: 'Product does not exist',
  402: 'Image does not exist',
  403: 'Product review does not exist',
  404: 'Can vote only once every 24 hours',
  429: 'Rate limit, too many requests',
  503: 'Maintenance',
} as const;

export type SitejabberCode = keyof typeof REASONS;

/** The fields of every answer without an error, in addition to its content. */
export const OK = { status: 'OK', success: true } as const;

/** What a refused call is answered, inside HTTP 200 except for the rate limit. */
export const refusal = (code: SitejabberCode): Record<string, unknown> => ({
  status: 'ERROR',
  success: false,
  errorCode: code,
  errorReason: REASONS[code],
});

/** Thrown inside the sandbox; answered as a status object. */
export class SitejabberRefusal extends Error {
  readonly code: SitejabberCode;
  constructor(code: SitejabberCode) {
    super(REASONS[code]);
    this.code = code;
  }
}
