/** Characters handed to `String.fromCharCode` at once: engines limit how many arguments a call may have. */
const CHUNK = 0x8000;

async function through(bytes: BlobPart, transform: CompressionStream | DecompressionStream): Promise<Uint8Array> {
  const stream = new Blob([bytes]).stream().pipeThrough(transform);
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

function toBase64(bytes: Uint8Array): string {
  let binary = '';
  for (let start = 0; start < bytes.length; start += CHUNK) {
    binary += String.fromCharCode(...bytes.subarray(start, start + CHUNK));
  }
  return btoa(binary);
}

/** Text, gzipped, in base64: what a store of strings can hold. */
export async function gzip(text: string): Promise<string> {
  return toBase64(await through(text, new CompressionStream('gzip')));
}

/**
 * The text that `gzip` was given.
 * @throws when the value is not one of its results.
 */
export async function gunzip(zipped: string): Promise<string> {
  const bytes = Uint8Array.from(atob(zipped), (character) => character.charCodeAt(0));
  return new TextDecoder().decode(await through(bytes, new DecompressionStream('gzip')));
}
