import { signal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { text } from '../../browser/i18n.ts';
import { Icon } from '../icons/icon.tsx';
import { keyboardArrowDownIcon } from '../icons/icons.ts';

interface Props {
  /** The section it belongs to; read aloud with "More". */
  section: string;
  children: ComponentChildren;
}

/** Open ones stay open while their section is away, for another kind of background say. */
const openSections = signal<ReadonlySet<string>>(new Set());

/** The rarer controls of a section. They are drawn only when they are asked for. */
export function Fold({ section, children }: Props) {
  const isOpen = openSections.value.has(section);
  const toggle = () => {
    const others = [...openSections.value].filter((other) => other !== section);
    openSections.value = new Set(isOpen ? others : [...others, section]);
  };
  return (
    <>
      <button
        type="button"
        class="fold"
        aria-expanded={isOpen}
        aria-label={text('moreOf', section)}
        onClick={toggle}
      >
        <Icon icon={keyboardArrowDownIcon} size={18} />
        {text(isOpen ? 'fewer' : 'more')}
      </button>
      {isOpen && children}
    </>
  );
}
