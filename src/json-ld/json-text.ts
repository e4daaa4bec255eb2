/** JSON for the inside of a script element, safe whatever strangers wrote into it. */
export const jsonText = (json: unknown): string =>
  JSON.stringify(json).replace(
    /[<>&\u2028\u2029]/g,
    (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
