/** X counts the milliseconds in its ids from this moment on (4 November 2010). */
const FIRST_ID_TIME = 1288834974657n;

/** The time of a `<time>` element as ISO text in UTC, or null when it has none. */
export function isoTime(element: Element | null | undefined): string | null {
  const value = element?.getAttribute('datetime');
  return value ? toIso(Date.parse(value)) : null;
}

/** When the post with this id was made: exact to the millisecond for all ids since 2010. */
export function timeOfId(id: string | null): string | null {
  if (id === null) return null;
  return toIso(Number((BigInt(id) >> 22n) + FIRST_ID_TIME));
}

function toIso(milliseconds: number): string | null {
  const date = new Date(milliseconds);
  const year = date.getUTCFullYear();
  return Number.isNaN(year) || year < 0 || year > 9999 ? null : date.toISOString();
}
