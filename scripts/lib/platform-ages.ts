import {
  type Fact,
  PLATFORM_FORMATS,
  SOURCES,
  type SourceName,
} from '../../src/design/platforms.ts';

/** Days after which somebody should look again: platforms change their limits about twice a year. */
const OLD = 180;
const DAY = 24 * 60 * 60 * 1000; // ms

/**
 * How old the numbers of the platforms are, source by source, the oldest first, with what hangs on each.
 * @param today milliseconds since 1970
 */
export function platformAges(today: number): string[] {
  const names = Object.keys(SOURCES) as SourceName[];
  const rows = names
    .map((name) => ({ ...SOURCES[name], days: ageOf(SOURCES[name].checked, today), name }))
    .sort((a, b) => b.days - a.days)
    .map(({ name, where, kind, checked, days }) => {
      const age = `${checked}  ${String(days).padStart(4)} days${days > OLD ? ', look again' : ''}`;
      return `${age}  ${kind.padEnd(8)}  ${where}\n    ${hangingOn(name).join(', ')}`;
    });
  const old = names.filter((name) => ageOf(SOURCES[name].checked, today) > OLD).length;
  return [...rows, `${names.length} sources, ${old} of them older than ${OLD} days`];
}

const ageOf = (checked: string, today: number): number =>
  Math.floor((today - Date.parse(checked)) / DAY);

/** "instagram-portrait: most 20". */
function hangingOn(name: SourceName): string[] {
  return PLATFORM_FORMATS.flatMap((row) =>
    (Object.keys(row.from) as Fact[])
      .filter((fact) => row.from[fact] === name)
      .map((fact) => `${row.id} ${fact} ${JSON.stringify(row[fact])}`),
  );
}
