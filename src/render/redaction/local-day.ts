const two = (part: number) => String(part).padStart(2, '0');

/** The day of a time where the user is, `2026-11-25`. */
export function dayOf(date: Date): string {
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** The time of the day, `09-07`: colons may not stand in names. */
export function timeOf(date: Date): string {
  return `${two(date.getHours())}-${two(date.getMinutes())}`;
}
