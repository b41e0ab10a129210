import type { ComponentChildren } from 'preact';
import { Icon } from '../icon.tsx';

interface Props {
  icon: 'check_circle' | 'error' | 'info';
  children: ComponentChildren;
}

/** A sentence in the status line, with its sign. */
export function Told({ icon, children }: Props) {
  return (
    <span class={`told ${icon}`}>
      <Icon name={icon} size={18} />
      <span>{children}</span>
    </span>
  );
}
