/** The version asked for is gone, or never was. Whoever pages starts again from the first page. */
export class StaleVersion extends Error {
  override readonly name = 'StaleVersion';
}
