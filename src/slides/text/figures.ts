const dates = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium' });
const counts = new Intl.NumberFormat(undefined, { notation: 'compact', maximumFractionDigits: 1 });

/** "Mar 3, 2026", in the browser's language and time zone; '' for what is no time. */
export function dateText(iso: string | null): string {
  const time = iso === null ? Number.NaN : Date.parse(iso);
  return Number.isNaN(time) ? '' : dates.format(time);
}

/** "1.2K", in the browser's language. */
export function countText(count: number): string {
  return counts.format(count);
}
