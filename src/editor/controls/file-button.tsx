import { useRef } from 'preact/hooks';
import { text } from '../../browser/i18n.ts';
import { Icon } from '../icon.tsx';

interface Props {
  label: string;
  /** What the dialog offers, e.g. `.woff2,.ttf`. */
  accept: string;
  onChoose(file: File): void;
  /**
   * In the popup of the toolbar button, which the dialog of files would close: opens the same in a
   * tab instead.
   */
  onOpenTab: (() => void) | null;
}

/** A button that lets the user choose a file. */
export function FileButton({ label, accept, onChoose, onOpenTab }: Props) {
  const field = useRef<HTMLInputElement>(null);
  if (onOpenTab) {
    return (
      <button type="button" class="button small" title={text('openInTab')} onClick={onOpenTab}>
        {label}
        <Icon name="open_in_full" size={16} />
      </button>
    );
  }
  return (
    <div class="file-button">
      <button type="button" class="button small" onClick={() => field.current!.click()}>
        {label}
      </button>
      <input
        ref={field}
        type="file"
        aria-label={label}
        accept={accept}
        hidden
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          // The same file chosen again is a change too.
          event.currentTarget.value = '';
          if (file) onChoose(file);
        }}
      />
    </div>
  );
}
