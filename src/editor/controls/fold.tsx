import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { text } from '../../browser/i18n.ts';
import { Icon } from '../icon.tsx';

interface Props {
  /** The section it belongs to; read aloud with "More". */
  section: string;
  children: ComponentChildren;
}

/** The rarer controls of a section. They are drawn only when they are asked for. */
export function Fold({ section, children }: Props) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        class="fold"
        aria-expanded={isOpen}
        aria-label={text('moreOf', section)}
        onClick={() => setOpen(!isOpen)}
      >
        <Icon name="keyboard_arrow_down" size={18} />
        {text(isOpen ? 'fewer' : 'more')}
      </button>
      {isOpen && children}
    </>
  );
}
