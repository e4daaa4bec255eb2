import { beforeEach, describe, expect, it } from 'vitest';
import { VendorError } from '../../../../src/server/vendors/review-vendor.js';
import { memoryStore } from '../../../../src/server/stores/memory-store.js';
import type { Store } from '../../../../src/server/platform/store.js';
import { sharedLogin } from '../../../../src/server/vendors/calls/shared-login.js';
import type { TokenSource } from '../../../../src/server/vendors/calls/token-source.js';
import { FakeClock, settled } from './fake-clock.js';

let clock: FakeClock;
let store: Pick<Store, 'reach' | 'update'>;
let logins: number;
/** What the next sign-ins meet: an error, or undefined for success. Each takes a second. */
let failures: (Error | undefined)[];
beforeEach(() => {
  clock = new FakeClock();
  const inner = memoryStore({ clock: clock.now });
  store = { reach: 'fleet', update: (...update) => inner.update(...update) };
  logins = 0;
  failures = [];
});

async function login(): Promise<string> {
  const number = ++logins;
  const failure = failures.shift();
  await clock.wait(1_000);
  if (failure) throw failure;
  return `token-${number}`;
}

const instance = (owner: string): TokenSource => sharedLogin({ store, key: 'login', login, clock, owner });

/** Lets a second-long sign-in and its aftermath pass. */
async function passing<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => {});
  await clock.advance(1_500);
  return promise;
}

describe('sharedLogin', () => {
  it('signs in once for all callers of all instances', async () => {
    const [one, other] = [instance('one'), instance('other')];
    const asked = [one, one, other, other, one].map((source) => source.current());
    expect(await passing(Promise.all(asked))).toEqual(Array.from({ length: 5 }, () => 'token-1'));
    expect(await passing(instance('a third').current())).toBe('token-1');
    expect(logins).toBe(1);
  });

  it('renews a refused token once, and only if nobody has', async () => {
    const [one, other] = [instance('one'), instance('other')];
    await passing(Promise.all([one.current(), other.current()]));
    await clock.advance(60_000);
    expect(await passing(one.renew('token-1'))).toBe('token-2');
    expect(await passing(other.renew('token-1'))).toBe('token-2');
    expect(await passing(other.current())).toBe('token-2');
    expect(logins).toBe(2);
  });

  it('does not sign in again within a minute, lest two programs keep taking the token from each other', async () => {
    const one = instance('one');
    await passing(one.current());
    const refused = await passing(one.renew('token-1').catch((error: unknown) => error));
    expect(refused).toMatchObject({ kind: 'credentials', detail: 'login waits', renewable: false });
    await clock.advance(60_000);
    expect(await passing(one.renew('token-1'))).toBe('token-2');
  });

  it('remembers a refused sign-in for everybody, longer each time', async () => {
    const wrong = new VendorError('credentials', { detail: 'code 201' });
    failures = [wrong, wrong, wrong];
    const [one, other] = [instance('one'), instance('other')];
    const tries = Array.from({ length: 10 }, () => one.current().catch((error: unknown) => error));
    expect(await passing(Promise.all(tries))).toEqual(tries.map(() => wrong));
    expect(logins).toBe(1);
    for (const [wait, expected] of [
      [58_000, 1],
      [2_000, 2],
      [119_000, 2],
      [2_000, 3],
      [239_000, 3],
      [2_000, 4],
    ] as const) {
      await clock.advance(wait);
      await passing(other.current().catch(() => {}));
      expect(logins).toBe(expected);
    }
    expect(await passing(one.current())).toBe('token-4');
  });

  it('tries again soon after an outage', async () => {
    failures = [new VendorError('timeout')];
    const one = instance('one');
    expect(await passing(one.current().catch((error: unknown) => error))).toMatchObject({ kind: 'timeout' });
    const meanwhile = await passing(one.current().catch((error: unknown) => error));
    expect(meanwhile).toMatchObject({ kind: 'unavailable', detail: 'login waits' });
    await clock.advance(10_000);
    expect(await passing(one.current())).toBe('token-2');
  });

  it('takes over from an instance that has died while signing in', async () => {
    // Its clock stands still, so that it never renews its lease.
    const stopped = new FakeClock();
    const dead = sharedLogin({
      store,
      key: 'login',
      login: () => new Promise(() => {}),
      clock: stopped,
      owner: 'dead',
    });
    void dead.current();
    await settled();
    const asked = instance('heir').current();
    await clock.advance(29_000);
    expect(logins).toBe(0);
    await clock.advance(3_000);
    expect(await asked).toBe('token-1');
  });

  it('does not put a token in place of one whose sign-in came later', async () => {
    const slow = sharedLogin({
      store,
      key: 'login',
      login: () => clock.wait(40_000).then(() => 'slow'),
      // Its clock stands still, so that it loses its lease.
      clock: new FakeClock(),
      owner: 'slow',
    });
    const first = slow.current();
    await settled();
    const second = instance('heir').current();
    await clock.advance(45_000);
    expect([await first, await second]).toEqual(['slow', 'token-1']);
    expect(await passing(instance('a third').current())).toBe('token-1');
  });

  it('is one sign-in for as long as that takes, and no call waits for ever', async () => {
    const hanging = sharedLogin({ store, key: 'login', login: () => new Promise(() => {}), clock, owner: 'hanging' });
    void hanging.current();
    await settled();
    const waiting = instance('other')
      .current()
      .catch((error: unknown) => error);
    await clock.advance(61_000);
    expect(await waiting).toMatchObject({ kind: 'timeout', detail: 'login' });
    expect(logins).toBe(0);
  });

  it('never answers with the token that was refused, though another call waits for any', async () => {
    const one = instance('one');
    await passing(one.current());
    await clock.advance(60_000);
    const [renewed, any] = await passing(Promise.all([one.renew('token-1'), instance('other').current()]));
    expect(renewed).toBe('token-2');
    expect(['token-1', 'token-2']).toContain(any);
    const [first, second] = await Promise.all([
      instance('third').current(),
      instance('third')
        .renew('token-2')
        .catch(() => 'none'),
    ]);
    expect([first, second]).toEqual(['token-2', 'none']);
  });

  it('signs in when the store holds what it cannot read', async () => {
    await store.update('login', () => '{"v":2}');
    expect(await passing(instance('one').current())).toBe('token-1');
  });

  it('lets a caller give up while the others wait on', async () => {
    const one = instance('one');
    const leaving = new AbortController();
    const left = one.current(leaving.signal);
    const stays = one.current();
    const reason = new Error('gone');
    leaving.abort(reason);
    await expect(left).rejects.toBe(reason);
    expect(await passing(stays)).toBe('token-1');
  });

  it('is an outage when the store fails, without what the store says', async () => {
    const broken: typeof store = { reach: 'fleet', update: () => Promise.reject(new Error('redis://secret@host')) };
    const error = await sharedLogin({ store: broken, key: 'login', login, clock })
      .current()
      .catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(VendorError);
    expect(error).toMatchObject({ kind: 'unavailable', detail: 'login store' });
  });

  it('replaces a token that has reached its age, once for all', async () => {
    const aging = (owner: string): TokenSource =>
      sharedLogin({ store, key: 'login', login, clock, owner, lifetime: 3_600_000 });
    const [one, other] = [aging('one'), aging('other')];
    expect(await passing(one.current())).toBe('token-1');
    await clock.advance(3_590_000);
    expect(await passing(other.current())).toBe('token-1');
    await clock.advance(10_000);
    expect(await passing(Promise.all([one.current(), other.current(), other.current()]))).toEqual(
      Array.from({ length: 3 }, () => 'token-2'),
    );
    expect(logins).toBe(2);
  });
});
