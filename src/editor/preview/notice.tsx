import type { ComponentChildren } from 'preact';
import { text } from '../../browser/i18n.ts';
import { IconButton } from '../controls/icon-button.tsx';
import { Icon } from '../icons/icon.tsx';
import { closeIcon } from '../icons/icons.ts';

interface Props {
  /** One of icons.ts. */
  icon: string;
  children: ComponentChildren;
  action?: string;
  onAction?(): void;
  onClose?(): void;
}

/** One line over the preview, with what can be done about it. */
export function Notice({ icon, children, action, onAction, onClose }: Props) {
  return (
    <div class="notice">
      <Icon icon={icon} size={16} />
      <span class="notice-text">{children}</span>
      {action && (
        <button type="button" class="text-button" onClick={onAction}>
          {action}
        </button>
      )}
      {onClose && <IconButton icon={closeIcon} label={text('dismiss')} onClick={onClose} />}
    </div>
  );
}
