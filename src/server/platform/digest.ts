/** Characters kept of a digest: 132 bits, far more than chance or malice needs to be kept apart. */
const LENGTH = 22;

/** A short name for a text: the beginning of its SHA-256 in base64url. */
export async function digest(text: string): Promise<string> {
  return shorten(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
}

/** The beginning of a digest, in base64url. */
export const shorten = (bytes: ArrayBuffer): string =>
  btoa(String.fromCharCode(...new Uint8Array(bytes)))
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .slice(0, LENGTH);
