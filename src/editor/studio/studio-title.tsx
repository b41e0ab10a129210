import { useSignalEffect } from '@preact/signals';
import { text } from '../../browser/i18n.ts';
import { Icon } from '../icons/icon.tsx';
import { arrowBackIcon } from '../icons/icons.ts';
import { shownDesign } from '../state/shown-design.ts';
import { thread } from '../state/work.ts';

/** Whose thread it is, and the way back to the Visual Editor. */
export function StudioTitle() {
  const open = thread.value;
  const isHidden = shownDesign.value.identity.mode !== 'shown';
  const name = open && !isHidden ? open.author.name : '';
  useSignalEffect(() => {
    const author = shownDesign.value.identity.mode === 'shown' && thread.value?.author.name;
    document.title = [author, text('studio')].filter(Boolean).join(' · ');
  });
  return (
    <>
      {open && (
        <a
          class="icon-button"
          href={`?${new URLSearchParams({ thread: open.id })}`}
          aria-label={text('backToEditor')}
          title={text('backToEditor')}
        >
          <Icon icon={arrowBackIcon} />
        </a>
      )}
      <h1>{text('studio')}</h1>
      {name && <span class="studio-thread">{name}</span>}
    </>
  );
}
