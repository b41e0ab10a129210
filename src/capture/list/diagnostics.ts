import type { Diagnostics } from '../../messaging/capture-result.ts';
import { all } from '../page/dom.ts';
import { SELECTORS } from '../page/selectors.ts';
import type { Choice } from './choose-posts.ts';
import type { Harvest } from './harvest.ts';
import { findGeneration, isVisitorPage } from './page-state.ts';

/**
 * What a report about an unreadable page needs: which rules still hit. Figures and rule names only,
 * never a word of the page, since people paste it into public issues.
 */
export function diagnose(document: Document, harvest: Harvest, choice: Choice | null): Diagnostics {
  const diagnostics: Diagnostics = {
    generation: findGeneration(document),
    loggedOut: isVisitorPage(document),
    openedPostFound: choice !== null,
    chosen: choice?.cells.length ?? 0,
    startSeen: choice?.isStartSeen ?? false,
    endSeen: choice?.isEndSeen ?? false,
  };
  for (const [name, selector] of Object.entries(SELECTORS)) {
    diagnostics[`rule.${name}`] = all(document, selector).length;
  }
  const count = (key: string) => {
    diagnostics[key] = Number(diagnostics[key] ?? 0) + 1;
  };
  for (const cell of harvest) {
    count(`cell.${cell.kind}`);
    if (cell.kind === 'post') count(`lines.${lineName(cell.above)}-${lineName(cell.below)}`);
  }
  for (const rule of choice?.rules.values() ?? []) count(`choice.${rule}`);
  return diagnostics;
}

function lineName(line: boolean | null): string {
  if (line === null) return 'unknown';
  return line ? 'yes' : 'no';
}
