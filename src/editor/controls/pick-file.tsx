import { useRef } from 'preact/hooks';
import { text } from '../../browser/i18n.ts';
import { Icon } from '../icon.tsx';
import { openQuery } from '../state/capture.ts';
import { isPopup, openInTab } from '../windows.ts';

interface Props {
  label: string;
  /** As in `<input type="file">`. */
  accept: string;
  onPick(file: File): void;
}

/**
 * A button that asks for a file. The browser's dialog closes a popup, and the answer would reach
 * nobody: there the button opens this page in a tab.
 */
export function PickFile({ label, accept, onPick }: Props) {
  const field = useRef<HTMLInputElement>(null);
  if (isPopup) return <TabButton label={label} />;
  return (
    <>
      <button type="button" class="button small" onClick={() => field.current?.click()}>
        {label}
      </button>
      <input
        ref={field}
        type="file"
        hidden
        aria-label={label}
        accept={accept}
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          // The same file again is a wish of its own.
          event.currentTarget.value = '';
          if (file) onPick(file);
        }}
      />
    </>
  );
}

/** What can only be done in a tab. */
export function TabButton({ label }: { label: string }) {
  return (
    <button
      type="button"
      class="button small"
      title={text('opensInTab')}
      onClick={() => void openInTab(openQuery())}
    >
      {label}
      <Icon name="open_in_full" size={16} />
    </button>
  );
}
