import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { Icon } from '../icons/icon.tsx';

interface Props {
  /** One of icons.ts. */
  icon: string;
  title: string;
  children: ComponentChildren;
}

/** A group of controls with its heading. */
export function Section({ icon, title, children }: Props) {
  const titleId = useId();
  return (
    <section class="section" aria-labelledby={titleId}>
      <h2 class="section-title" id={titleId}>
        <Icon icon={icon} size={18} />
        {title}
      </h2>
      {children}
    </section>
  );
}
