import { describe, expect, it } from 'vitest';
import { clientByHeader, clientBySocket, clientKey, networksOf } from '../../../src/server/limits/client-key.js';

describe('the name that a client is counted by', () => {
  it.each([
    [undefined, 'unknown'],
    ['', 'unknown'],
    ['  ', 'unknown'],
    ['203.0.113.9', '203.0.113.9'],
    ['203.0.113.9:50123', '203.0.113.9'],
    ['::ffff:203.0.113.9', '203.0.113.9'],
    ['::FFFF:cb00:7109', '203.0.113.9'],
    ['0:0:0:0:0:ffff:203.0.113.9', '203.0.113.9'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:0DB8:0001:0002::9', '2001:db8:1:2::/64'],
    ['[2001:db8:1:2::9]:443', '2001:db8:1:2::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['2001:db8::', '2001:db8:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['Session-41', 'session-41'],
    ['1:2:3', '1:2:3'],
    ['a:b]@evil', 'a:b]@evil'],
  ])('%j is %s', (client, key) => {
    expect(clientKey(client)).toBe(key);
  });
});

describe('a resolver', () => {
  const request = new Request('https://shop.example/', { headers: { 'X-Client': ' 198.51.100.7, 203.0.113.9 ' } });

  it('takes the address of the socket', () => {
    expect(clientBySocket(request, { clientAddress: '203.0.113.9' })).toBe('203.0.113.9');
    expect(clientBySocket(request, undefined)).toBeUndefined();
  });

  it('takes what the nearest edge has added to a header', () => {
    expect(clientByHeader('x-client')(request, undefined)).toBe('203.0.113.9');
    expect(clientByHeader('x-other')(request, undefined)).toBeUndefined();
  });
});

describe('the networks that a client is in', () => {
  it.each([
    ['2001:db8:5:abcd::1', '2001:db8:5:ab00::/56', '2001:db8:5::/48'],
    ['2001:db8:5:cd::1', '2001:db8:5:000::/56', '2001:db8:5::/48'],
    ['2001:db8::1', '2001:db8:0:000::/56', '2001:db8:0::/48'],
  ])('of %s', (address, home, site) => {
    expect(networksOf(clientKey(address)).map(({ network }) => network)).toEqual([home, site]);
  });

  it.each(['203.0.113.9', '::ffff:203.0.113.9', '', 'account-7', 'a:b:c:d::/64x'])('none of %j', (client) => {
    expect(networksOf(clientKey(client))).toEqual([]);
  });
});
