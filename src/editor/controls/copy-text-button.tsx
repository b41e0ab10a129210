import { useState } from 'preact/hooks';
import { text } from '../../browser/i18n.ts';
import { Icon } from '../icons/icon.tsx';
import { checkCircleIcon, contentCopyIcon, errorIcon } from '../icons/icons.ts';

interface Props {
  /** Gives the text when the button is pressed. */
  make(): Promise<string>;
  label: string;
  copiedLabel: string;
  /** What is said when there is no text to be had. */
  failedLabel?: string;
  class?: string;
}

/** A button that puts a text on the clipboard, and says so in place of its label. */
export function CopyTextButton(props: Props) {
  const { make, label, copiedLabel, failedLabel = text('copyRefused') } = props;
  const [outcome, setOutcome] = useState<'copied' | 'failed' | null>(null);
  const copy = async () => {
    const made = make().then((words) => new Blob([words], { type: 'text/plain' }));
    made.catch(() => undefined);
    try {
      // Not awaited first: the browser grants the write now, and waits for the content itself.
      await navigator.clipboard.write([new ClipboardItem({ 'text/plain': made })]);
      setOutcome('copied');
    } catch (error) {
      console.error('not copied', error);
      setOutcome('failed');
    }
  };
  const icon = { copied: checkCircleIcon, failed: errorIcon, none: contentCopyIcon };
  const labels = { copied: copiedLabel, failed: failedLabel, none: label };
  return (
    <button type="button" class={props.class ?? 'button quiet'} onClick={() => void copy()}>
      <Icon icon={icon[outcome ?? 'none']} size={18} />
      <span role="status">{labels[outcome ?? 'none']}</span>
    </button>
  );
}
