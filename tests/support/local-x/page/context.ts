import type { Person } from '../threads/schema.ts';
import type { Labels, Language } from './labels.ts';

/** What every part of the markup needs to know. */
export interface PageContext {
  people: Record<string, Person>;
  labels: Labels;
  language: Language;
  /** Lines between posts stand in a box more. */
  movedLines?: boolean;
}

/** The time in a snowflake id. */
export function timeOf(id: string): Date {
  return new Date(Number(BigInt(id) >> 22n) + 1_288_834_974_657);
}

export function shortDate(id: string, language: Language): string {
  return timeOf(id).toLocaleDateString(language, { month: 'short', day: 'numeric' });
}

/** As X writes it under an opened post: "9:00 AM · Jan 27, 2026". */
export function longDate(id: string, language: Language): string {
  const date = timeOf(id);
  const time = date.toLocaleTimeString(language, { hour: 'numeric', minute: '2-digit' });
  const day = date.toLocaleDateString(language, {
    year: 'numeric',
    month: 'short',
    day: 'numeric',
  });
  return `${time} · ${day}`;
}
