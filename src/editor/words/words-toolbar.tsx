import '../late-icons.ts';
import { text } from '../../browser/i18n.ts';
import type { MarkKind } from '../../edits/marks.ts';
import { Icon, type IconName } from '../icon.tsx';
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
        icon="format_bold"
        label={text('bold')}
        keys={['B']}
        isOn={marked.has('bold')}
        onClick={() => onMark('bold')}
      />
      <ToolButton
        icon="ink_highlighter"
        label={text('highlight')}
        keys={['⇧', 'H']}
        isOn={marked.has('highlight')}
        onClick={() => onMark('highlight')}
      />
      <ToolButton
        icon="content_cut"
        label={text('splitHere')}
        keys={['⇧', '↵']}
        onClick={onSplit}
      />
      <ToolButton
        icon="restart_alt"
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
  icon: IconName;
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
      <Icon name={icon} size={18} />
    </button>
  );
}

function keysText(keys: readonly string[]): string {
  if (IS_MAC) return ['⌘', ...keys].join('');
  const names: Record<string, string> = { '⇧': 'Shift', '↵': 'Enter' };
  return ['Ctrl', ...keys.map((key) => names[key] ?? key)].join('+');
}
