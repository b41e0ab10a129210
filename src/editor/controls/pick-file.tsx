import { useRef } from 'preact/hooks';
import { text } from '../../browser/i18n.ts';
import { Icon } from '../icons/icon.tsx';
import { openInFullIcon } from '../icons/icons.ts';
import { openQuery } from '../state/open-thread.ts';
import { isPopup, openInTab } from '../state/windows.ts';

interface Props {
  label: string;
  /** What the file is for, where the label does not say it. */
  about?: string;
  /** As in `<input type="file">`. */
  accept: string;
  onPick(file: File): void;
}

/**
 * A button that asks for a file. The browser's dialog closes a popup, and the answer would reach
 * nobody: there the button opens this page in a tab.
 */
export function PickFile({ label, about, accept, onPick }: Props) {
  const name = about ? `${about}: ${label}` : label;
  const field = useRef<HTMLInputElement>(null);
  if (isPopup) return <TabButton label={label} name={name} />;
  return (
    <>
      <button
        type="button"
        class="button small"
        aria-label={name}
        onClick={() => field.current?.click()}
      >
        {label}
      </button>
      <input
        ref={field}
        type="file"
        hidden
        aria-label={about ?? label}
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
export function TabButton({ label, name = label }: { label: string; name?: string }) {
  return (
    <button
      type="button"
      class="button small"
      aria-label={name}
      title={text('opensInTab')}
      onClick={() => void openInTab(openQuery())}
    >
      {label}
      <Icon icon={openInFullIcon} size={16} />
    </button>
  );
}
