import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { Icon, type IconName } from '../icon.tsx';

interface Props {
  icon: IconName;
  title: string;
  children: ComponentChildren;
}

/** A group of controls with its heading. */
export function Section({ icon, title, children }: Props) {
  const titleId = useId();
  return (
    <section class="section" aria-labelledby={titleId}>
      <h2 class="section-title" id={titleId}>
        <Icon name={icon} size={18} />
        {title}
      </h2>
      {children}
    </section>
  );
}
