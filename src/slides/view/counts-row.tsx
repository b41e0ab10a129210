import views from '@material-symbols/svg-400/rounded/bar_chart.svg?raw';
import bookmarks from '@material-symbols/svg-400/rounded/bookmark.svg?raw';
import likes from '@material-symbols/svg-400/rounded/favorite.svg?raw';
import replies from '@material-symbols/svg-400/rounded/mode_comment.svg?raw';
import reposts from '@material-symbols/svg-400/rounded/repeat.svg?raw';
import type { Counts } from '../../thread/schema.ts';
import { countText } from '../text/figures.ts';
import { symbolPath } from './symbol-path.ts';

/** In the order of X. */
const ROWS: readonly [keyof Counts, string][] = [
  ['replies', replies],
  ['reposts', reposts],
  ['likes', likes],
  ['views', views],
  ['bookmarks', bookmarks],
];

/** What people did with a post; what the page did not say is left out. */
export function CountsRow({ counts }: { counts: Counts }) {
  const known = ROWS.filter(([name]) => counts[name] !== undefined);
  if (known.length === 0) return null;
  return (
    <div class="counts">
      {known.map(([name, symbol]) => (
        <span key={name} class="count">
          <svg viewBox="0 -960 960 960" aria-hidden="true">
            <path d={symbolPath(symbol)} />
          </svg>
          {countText(counts[name]!)}
        </span>
      ))}
    </div>
  );
}
