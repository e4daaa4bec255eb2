/** Where the page is that a server renders. */
let page: string | undefined;

/** Says where the page is that is rendered where there is no document. */
export const renderFor = (address: string): void => void (page = new URL(address).href);

/**
 * An address that a page may load a picture from, or lead to: `https:`, or the page's own origin; else undefined.
 * Addresses come from strangers and from vendors, so other schemes and other plain-text hosts are not rendered.
 */
export function safeUrl(address: string | undefined): string | undefined {
  if (!address) return undefined;
  try {
    const { protocol, origin, href } = new URL(address, page ?? document.baseURI);
    return protocol === 'https:' || origin === (page ? new URL(page) : location).origin ? href : undefined;
  } catch {
    return undefined;
  }
}
