import { signal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { text } from '../../browser/i18n.ts';
import { Icon } from '../icons/icon.tsx';
import { keyboardArrowDownIcon } from '../icons/icons.ts';

interface Props {
  /** One of icons.ts. */
  icon: string;
  title: string;
  children: ComponentChildren;
  /** The rarer controls, drawn only when they are asked for. */
  more?: ComponentChildren;
}

/** Whose rarer controls are shown; kept while the section itself is not. */
const openSections = signal<ReadonlySet<string>>(new Set());

/** A group of controls with its heading. */
export function Section({ icon, title, children, more }: Props) {
  const titleId = useId();
  return (
    <section class="section" aria-labelledby={titleId}>
      <div class="section-head">
        <h2 class="section-title" id={titleId}>
          <Icon icon={icon} size={18} />
          {title}
        </h2>
        {more && <MoreButton section={title} />}
      </div>
      {children}
      {openSections.value.has(title) && more}
    </section>
  );
}

/** @param section read aloud with "More" */
function MoreButton({ section }: { section: string }) {
  const isOpen = openSections.value.has(section);
  const toggle = () => {
    const others = [...openSections.value].filter((other) => other !== section);
    openSections.value = new Set(isOpen ? others : [...others, section]);
  };
  return (
    <button
      type="button"
      class="fold"
      aria-expanded={isOpen}
      aria-label={text('moreOf', section)}
      onClick={toggle}
    >
      {text('more')}
      <Icon icon={keyboardArrowDownIcon} size={18} />
    </button>
  );
}
