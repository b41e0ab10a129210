/** X counts the milliseconds in its ids from this moment on (4 November 2010). */
const FIRST_ID_TIME = 1288834974657n;
/** The first id that has a time in it; those before are simply counted. */
const FIRST_ID_WITH_TIME = 29_700_859_247n;
/** The first post of all is of March 2006; an earlier year is a mistake of the page. */
const FIRST_YEAR = 2006;

/** The time of a `<time>` element as ISO text in UTC, or null when it has none. */
export function isoTime(element: Element | null | undefined): string | null {
  const value = element?.getAttribute('datetime');
  return value ? toIso(Date.parse(value)) : null;
}

/** When the post with this id was made: exact to the millisecond since 2010, null before. */
export function timeOfId(id: string | null): string | null {
  if (id === null || BigInt(id) < FIRST_ID_WITH_TIME) return null;
  return toIso(Number((BigInt(id) >> 22n) + FIRST_ID_TIME));
}

function toIso(milliseconds: number): string | null {
  const date = new Date(milliseconds);
  const year = date.getUTCFullYear();
  return Number.isNaN(year) || year < FIRST_YEAR || year > 9999 ? null : date.toISOString();
}
