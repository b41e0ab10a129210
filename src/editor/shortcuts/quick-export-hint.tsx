import { text } from '../../browser/i18n.ts';
import { KeyCaps } from './key-caps.tsx';
import { keyCaps } from './keys.ts';

/** Stands for the keys while the sentence is looked up: an invisible sign that Chrome keeps. */
const KEYS = '\u2063';

export function QuickExportHint() {
  const [before, after] = text('quickExportHint', KEYS).split(KEYS);
  return (
    <p class="hint">
      {before}
      <KeyCaps caps={keyCaps('export')} />
      {after}
    </p>
  );
}
