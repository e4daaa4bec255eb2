import type { RequestContext } from '../platform/request-context.js';

/** Who asks, as the merchant's own edge knows: an address, or any other name that a shopper cannot choose. */
export type ClientResolver = (request: Request, context: RequestContext | undefined) => string | undefined;

/**
 * The address at the other end of the socket: right when shoppers reach the proxy directly, and nothing stands in
 * between.
 */
export const clientBySocket: ClientResolver = (_, context) => context?.clientAddress;

/**
 * The address that a header holds; of a list, the last, which the nearest edge has added. Only for a header that your
 * own edge sets and overwrites: in any other, whoever asks writes what they like.
 */
export const clientByHeader =
  (name: string): ClientResolver =>
  (request) =>
    request.headers.get(name)?.split(',').at(-1)?.trim();

/** All whom the resolver does not know are one client. */
export const UNKNOWN_CLIENT = 'unknown';

/**
 * The name that a client is counted by. Ports do not count; an IPv6 address counts by its first 64 bits, since whoever
 * has one has all of them (RFC 6177); an IPv4 address in IPv6's clothes counts as what it is.
 */
export function clientKey(client: string | undefined): string {
  const text = client?.trim().toLowerCase() ?? '';
  if (text === '') return UNKNOWN_CLIENT;
  const [, plain = text] = /^(\d+\.\d+\.\d+\.\d+)(?::\d+)?$/.exec(text) ?? [];
  const [, bracketed = plain] = /^\[([^\]]+)\](?::\d+)?$/.exec(plain) ?? [];
  const groups = groupsOf(bracketed.replace(/%.*$/, ''));
  if (groups === undefined) return bracketed;
  const [high = 0, low = 0] = groups.slice(6);
  const mapped = groups.slice(0, 5).every((group) => group === 0) && groups[5] === 0xffff;
  if (mapped) return [high >> 8, high & 0xff, low >> 8, low & 0xff].join('.');
  return `${groups
    .slice(0, 4)
    .map((group) => group.toString(16))
    .join(':')}::/64`;
}

/** A network of IPv6 in which one subscriber may have every address. */
export interface ClientNetwork {
  /** How many bits all of its addresses have in common. */
  readonly prefix: 56 | 48;
  readonly network: string;
}

/**
 * The networks that a client of IPv6 is in, by its name: one subscriber may have all addresses of a /56, or of a /48
 * (RFC 6177). None of any other client.
 */
export function networksOf(key: string): readonly ClientNetwork[] {
  const [, site, subnet = ''] = /^((?:[\da-f]+:){2}[\da-f]+):([\da-f]+)::\/64$/.exec(key) ?? [];
  if (site === undefined) return [];
  const home = (Number.parseInt(subnet, 16) >> 8).toString(16);
  return [
    { prefix: 56, network: `${site}:${home}00::/56` },
    { prefix: 48, network: `${site}::/48` },
  ];
}

/** The eight groups of an IPv6 address, however it is written. */
function groupsOf(address: string): readonly number[] | undefined {
  if (!/^[\da-f:.]*:[\da-f:.]*$/.test(address)) return undefined;
  const url = `http://[${address}]`;
  if (!URL.canParse(url)) return undefined;
  const [head = '', tail = ''] = new URL(url).hostname.slice(1, -1).split('::');
  const [left = [], right = []] = [head, tail].map((half) => (half === '' ? [] : half.split(':')));
  const zeros = Array.from({ length: 8 - left.length - right.length }, () => '0');
  return [...left, ...zeros, ...right].map((group) => Number.parseInt(group, 16));
}
