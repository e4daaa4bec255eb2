/**
 * Minutes east of UTC of the vendor's dates that name no zone: its examples print the same moments with -07:00 in
 * February, July and November alike.
 */
export const SITEJABBER_UTC_OFFSET = -7 * 60;

/** A moment as the vendor's query parameters want it, `yyyy-mm-dd hh:mm:ss`, rounded down to the second. */
export function writeDate(moment: Date, utcOffset = SITEJABBER_UTC_OFFSET): string {
  const local = new Date(moment.getTime() + utcOffset * 60_000);
  return local.toISOString().slice(0, 19).replace('T', ' ');
}
