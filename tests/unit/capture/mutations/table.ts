import { CHANGES, type Change } from './mutations.ts';
import { nameOf, type Outcome } from './try-mutations.ts';

/** Markdown of how many mutations of each kind were read how, and of those that were not. */
export function tableOf(outcomes: readonly Outcome[]): string {
  const rows = [...CHANGES.map((change) => row(change, outcomes)), row('all', outcomes)];
  return [
    '| change | mutations | right | flagged | of these needlessly | lost a detail | silent |',
    '| --- | --: | --: | --: | --: | --: | --: |',
    ...rows,
  ].join('\n');
}

/** One line for each of which something is missing without a word. */
export function survivorsOf(outcomes: readonly Outcome[]): string[] {
  return outcomes
    .filter(({ verdict }) => verdict === 'silent')
    .map(({ mutation, loss }) => `${nameOf(mutation)}, ${mutation.page.name}: ${loss}`);
}

/** How often each detail was lost. */
export function detailsOf(outcomes: readonly Outcome[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const { verdict, loss } of outcomes) {
    if (verdict !== 'detail') continue;
    for (const name of new Set(loss.split(', ').map((path) => path.replace(/^posts\./, '')))) {
      counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  }
  return [...counts].sort((a, b) => b[1] - a[1]);
}

function row(change: Change | 'all', outcomes: readonly Outcome[]): string {
  const own = outcomes.filter(({ mutation }) => change === 'all' || mutation.change === change);
  const count = (verdict: Outcome['verdict']) =>
    own.filter((outcome) => outcome.verdict === verdict).length;
  const needless = own.filter((o) => o.verdict === 'flagged' && o.loss === 'nothing').length;
  const numbers = [own.length, count('right'), count('flagged'), needless];
  return `| ${[change, ...numbers, count('detail'), count('silent')].join(' | ')} |`;
}
