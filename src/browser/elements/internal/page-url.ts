/**
 * An address that leads to a page; undefined for any other. Templates fill links from data, and an address of another
 * scheme (`javascript:`) is not followed.
 */
export function pageUrl(address: string | undefined): string | undefined {
  try {
    return address && /^https?:$/.test(new URL(address, 'https://page').protocol) ? address : undefined;
  } catch {
    return undefined;
  }
}
