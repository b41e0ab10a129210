import { text } from '../../browser/i18n.ts';

const MINUTE = 60_000; // ms
const STEPS: [Intl.RelativeTimeFormatUnit, number][] = [
  ['day', 24 * 60 * MINUTE],
  ['hour', 60 * MINUTE],
  ['minute', MINUTE],
];
/** From here on the date says more than the number of days. */
const MOST_DAYS = 7;

/** How long ago, or on what day; both in ms since 1970. */
export function whenText(time: number, now = Date.now()): string {
  const language = text('language');
  const [unit, length] = STEPS.find(([, ms]) => now - time >= ms) ?? ['minute', MINUTE];
  const count = Math.floor(Math.max(0, now - time) / length);
  if (unit === 'day' && count >= MOST_DAYS) {
    return new Intl.DateTimeFormat(language, { dateStyle: 'medium' }).format(time);
  }
  if (count === 0) return text('justNow');
  return new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(-count, unit);
}
