/** What is being measured: the part, in it the browser, in that the run. */
const under: string[] = [];

/**
 * Measures a part of the whole and tells of it on stderr, when it begins and with its figure when it has
 * one: stdout is for the results alone. Parts are measured one after the other, or in one another.
 */
export async function during<Result>(
  what: string,
  measure: () => Promise<Result>,
): Promise<Result> {
  under.push(what);
  try {
    tell('…');
    const begun = performance.now();
    const result = await measure();
    tell(figuresIn(result) ?? `done in ${((performance.now() - begun) / 1000).toFixed(1)} s`);
    return result;
  } finally {
    under.pop();
  }
}

function tell(news: string): void {
  const time = new Date().toTimeString().slice(0, 8);
  console.error(`${time}  ${under.join(', ')}: ${news}`);
}

/** One figure, or some with names; null for what is none. */
function figuresIn(result: unknown): string | null {
  if (typeof result === 'number') return rounded(result);
  if (typeof result !== 'object' || result === null) return null;
  const figures = Object.entries(result).filter(([, figure]) => typeof figure === 'number');
  if (figures.length === 0) return null;
  return figures.map(([name, figure]) => `${name} ${rounded(figure)}`).join('; ');
}

const rounded = (figure: number): string => String(Math.round(10 * figure) / 10);
