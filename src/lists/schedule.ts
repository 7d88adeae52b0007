const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** A day, and up to two hours more: a school's machines do not all ask at once. */
const JITTER = DAY / 12;

/** When a list that was read is asked for again. `random` is in [0, 1). Milliseconds since 1970. */
export function afterSuccess(now: number, random: number): number {
  return Math.round(now + DAY + random * JITTER);
}

/** After so many failures in a row: a quarter of an hour, then each time twice as long, up to a day. */
export function afterFailure(now: number, failures: number, random: number): number {
  const pause = Math.min(15 * MINUTE * 2 ** (failures - 1), DAY);
  return Math.round(now + pause * (1 + random / 5));
}

/** A list that shrank is looked at again when its second look counts. */
export function afterShrinking(now: number, random: number): number {
  return Math.round(now + 65 * MINUTE + random * 15 * MINUTE);
}
