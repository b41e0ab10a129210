import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { Icon } from '../icons/icon.tsx';

interface Props {
  /** One of icons.ts. */
  icon: string;
  title: string;
  children: ComponentChildren;
}

export function SettingsSection({ icon, title, children }: Props) {
  const id = useId();
  return (
    <section class="settings-section" aria-labelledby={id}>
      <h2 id={id}>
        <Icon icon={icon} />
        {title}
      </h2>
      {children}
    </section>
  );
}
