import { Icon } from '../icons/icon.tsx';

interface Props {
  /** One of icons.ts. */
  icon: string;
  label: string;
  onClick?(): void;
  disabled?: boolean;
  /** Shown with the label when the pointer rests on the button, for example '⌘Z'. */
  keys?: string;
  /** Of a button that stays pressed. */
  isPressed?: boolean;
  /** Id of a `Popover` that it opens and closes. */
  opens?: string;
}

/** A button that is only a picture: its name is read aloud and shown on hover. */
export function IconButton({
  icon,
  label,
  onClick,
  disabled = false,
  keys,
  isPressed,
  opens,
}: Props) {
  return (
    <button
      type="button"
      class="icon-button"
      aria-label={label}
      title={keys ? `${label} (${keys})` : label}
      aria-pressed={isPressed}
      disabled={disabled}
      popovertarget={opens}
      onClick={onClick}
    >
      <Icon icon={icon} />
    </button>
  );
}
