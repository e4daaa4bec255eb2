import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ERRORS } from '../../src/protocol/error-body.js';

/** Every source that knows HTTP, as one text. */
const routes = readdirSync('src/server/routes', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => readFileSync(join('src/server/routes', name), 'utf8'))
  .join('\n');

describe('the error codes', () => {
  it.each(Object.entries(ERRORS))('%s is one that a client can meet, with a status of its type', (code, error) => {
    const [type, status, message] = error;
    expect(routes).toContain(`'${code}'`);
    const types = { 400: 'invalid_request', 401: 'authentication', 403: 'authentication', 429: 'rate_limit' };
    const expected = new Map<number, string>(Object.entries(types).map(([key, value]) => [Number(key), value]));
    expect(type).toBe(expected.get(status) ?? (status < 500 ? 'invalid_request' : 'api'));
    // A sentence for anybody: without a name, an address or a number of ours.
    expect(message).toMatch(/^[A-Z][a-z ,.’]+\.( [A-Z][a-z ]+\.)?$/);
  });
});
