import { text } from '../../browser/i18n.ts';
import type { MarkKind } from '../../edits/marks.ts';
import { Icon } from '../icons/icon.tsx';
import {
  contentCutIcon,
  formatBoldIcon,
  inkHighlighterIcon,
  restartAltIcon,
} from '../icons/icons.ts';
import { IS_MAC } from '../shortcuts/keys.ts';

interface Props {
  /** The marks of what is selected. */
  marked: ReadonlySet<MarkKind>;
  canRestore: boolean;
  onMark(kind: MarkKind): void;
  onSplit(): void;
  onRestore(): void;
  onDone(): void;
}

/** The buttons over the words that are edited. */
export function WordsToolbar({ marked, canRestore, onMark, onSplit, onRestore, onDone }: Props) {
  return (
    <div
      class="words-toolbar"
      role="toolbar"
      aria-label={text('wordsToolbar')}
      // The selection stays in the words.
      onMouseDown={(event) => event.preventDefault()}
    >
      <ToolButton
        icon={formatBoldIcon}
        label={text('bold')}
        keys={['B']}
        isOn={marked.has('bold')}
        onClick={() => onMark('bold')}
      />
      <ToolButton
        icon={inkHighlighterIcon}
        label={text('highlight')}
        keys={['⇧', 'H']}
        isOn={marked.has('highlight')}
        onClick={() => onMark('highlight')}
      />
      <ToolButton
        icon={contentCutIcon}
        label={text('splitHere')}
        keys={['⇧', '↵']}
        onClick={onSplit}
      />
      <ToolButton
        icon={restartAltIcon}
        label={text('restoreOriginal')}
        disabled={!canRestore}
        onClick={onRestore}
      />
      <button type="button" class="done-button" title={keysText(['↵'])} onClick={onDone}>
        {text('done')}
      </button>
    </div>
  );
}

interface ToolProps {
  /** One of icons.ts. */
  icon: string;
  label: string;
  /** Pressed with Ctrl or ⌘. */
  keys?: string[];
  /** Left out by buttons that are not on or off. */
  isOn?: boolean;
  disabled?: boolean;
  onClick(): void;
}

function ToolButton({ icon, label, keys, isOn, disabled = false, onClick }: ToolProps) {
  return (
    <button
      type="button"
      class="icon-button"
      aria-label={label}
      aria-pressed={isOn}
      title={keys ? `${label} (${keysText(keys)})` : label}
      disabled={disabled}
      onClick={onClick}
    >
      <Icon icon={icon} size={18} />
    </button>
  );
}

function keysText(keys: readonly string[]): string {
  if (IS_MAC) return ['⌘', ...keys].join('');
  const names: Record<string, string> = { '⇧': 'Shift', '↵': 'Enter' };
  return ['Ctrl', ...keys.map((key) => names[key] ?? key)].join('+');
}
