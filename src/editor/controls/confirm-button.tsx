import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { text } from '../../browser/i18n.ts';
import { Icon } from '../icons/icon.tsx';

interface Props {
  /** One of icons.ts. */
  icon: string;
  label: string;
  /** What is asked before anything is done. */
  question: string;
  disabled?: boolean;
  /** As a line of text, until it asks. */
  isQuiet?: boolean;
  onConfirm(): void;
}

/** A button for what cannot be taken back: in its place comes a question, then it is done. */
export function ConfirmButton({
  icon,
  label,
  question,
  disabled = false,
  isQuiet = false,
  onConfirm,
}: Props) {
  const [isAsking, setAsking] = useState<boolean | null>(null);
  const next = useRef<HTMLButtonElement>(null);
  // The button that was pressed is gone: the keyboard goes on with the one in its place.
  useLayoutEffect(() => {
    if (isAsking !== null) next.current?.focus();
  }, [isAsking]);
  if (!isAsking) {
    return (
      <button
        ref={next}
        type="button"
        class={isQuiet ? 'text-button quiet' : 'button danger'}
        disabled={disabled}
        onClick={() => setAsking(true)}
      >
        <Icon icon={icon} size={isQuiet ? 16 : 18} />
        {label}
      </button>
    );
  }
  return (
    <fieldset class="confirm" aria-label={question}>
      <p role="alert">{question}</p>
      <div class="confirm-buttons">
        <button ref={next} type="button" class="button" onClick={() => setAsking(false)}>
          {text('cancel')}
        </button>
        <button
          type="button"
          class="button danger"
          onClick={() => {
            setAsking(false);
            onConfirm();
          }}
        >
          {label}
        </button>
      </div>
    </fieldset>
  );
}
