/**
 * What the vendor answers when it refuses, by our name for it: HTTP status and body, as its support pages print them.
 */
export const YOTPO_ERRORS = {
  invalidClient: [401, { error: 'invalid_client' }],
  account: [
    404,
    {
      status: { message: "Couldn't find Account with app_key = ", code: 404, error_type: 'Exceptions::RecordNotFound' },
    },
  ],
  review: [
    404,
    { status: { message: "Couldn't find Review with id = ", code: 404, error_type: 'Exceptions::RecordNotFound' } },
  ],
  denied: [
    401,
    {
      status: {
        message: 'You are not authorized to access this page.',
        code: 401,
        error_type: 'Exceptions::AccessDenied',
      },
    },
  ],
  failure: [
    500,
    {
      status: { message: 'Failure', error_type: 'YotpoApiUnknownException', code: 500 },
      e: { u: 'c7218545-4af8-4887-8d9e-5feef2fe0e35', s: 4 },
    },
  ],
  busy: [429, { message: 'API rate limit exceeded' }],
  unsuccessful: [200, { success: false }],
} as const satisfies Readonly<Record<string, readonly [status: number, body: object]>>;

export type YotpoErrorName = keyof typeof YOTPO_ERRORS;

/** Thrown inside the sandbox; answered as the body of its name. */
export class YotpoRefusal extends Error {
  readonly error: YotpoErrorName;
  /** What the vendor's message repeats of the call: a key, or an id. */
  readonly about: string;

  constructor(error: YotpoErrorName, about = '') {
    super(error);
    this.error = error;
    this.about = about;
  }
}

/** A refusal as it goes over the wire. */
export function answerRefusal({ error, about }: YotpoRefusal): Response {
  const [status, body] = YOTPO_ERRORS[error];
  const text = JSON.stringify(body).replace(/ = "/, ` = ${about}"`);
  return new Response(text, { status, headers: { 'content-type': 'application/json' } });
}
