import type { ComponentChildren } from 'preact';
import { text } from '../../browser/i18n.ts';
import { KeyCaps } from './key-caps.tsx';
import { keyCaps, type ShortcutId } from './keys.ts';

const NAMES: Record<ShortcutId, string> = {
  export: 'shortcutExport',
  copy: 'copyImage',
  undo: 'undo',
  redo: 'redo',
  zoomIn: 'zoomIn',
  zoomOut: 'zoomOut',
  zoomFit: 'zoomFit',
  zoomFull: 'zoomFull',
  previousSlide: 'previousSlide',
  nextSlide: 'nextSlide',
  slideBack: 'slideBack',
  slideOn: 'slideOn',
  copySlide: 'copySlide',
  leaveOutSlide: 'leaveOutSlide',
  help: 'shortcuts',
};

/** Names of shortcuts and their keys. */
export function ShortcutRows({ ids }: { ids: readonly ShortcutId[] }) {
  return (
    <dl class="sheet-list">
      {ids.map((id) => (
        <ShortcutRow key={id} name={text(NAMES[id])}>
          <KeyCaps caps={keyCaps(id)} />
        </ShortcutRow>
      ))}
    </dl>
  );
}

export function ShortcutRow({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <div class="sheet-row">
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
