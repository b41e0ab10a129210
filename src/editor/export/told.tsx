import type { ComponentChildren } from 'preact';
import { Icon } from '../icons/icon.tsx';
import { checkCircleIcon, errorIcon, infoIcon } from '../icons/icons.ts';

const ICONS = { good: checkCircleIcon, bad: errorIcon, neutral: infoIcon };

interface Props {
  /** What the sentence means for the user. */
  news: keyof typeof ICONS;
  children: ComponentChildren;
}

/** A sentence in the status line, with its sign. */
export function Told({ news, children }: Props) {
  return (
    <span class={`told ${news}`}>
      <Icon icon={ICONS[news]} size={18} />
      <span>{children}</span>
    </span>
  );
}
