import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { countText, text } from '../../browser/i18n.ts';
import { ConfirmButton } from '../controls/confirm-button.tsx';
import { Icon } from '../icons/icon.tsx';
import { deleteIcon, historyIcon } from '../icons/icons.ts';
import { openInPlace } from '../state/open-thread.ts';
import { thread } from '../state/work.ts';
import { RecentRow } from './recent-row.tsx';
import {
  deleteAllRecent,
  newerThreads,
  type RecentNote,
  readRecent,
  recent,
  recentNote,
  undoDeletion,
} from './recent-threads.ts';

/** The stored threads, to go on with or to delete. `onOpen` is told when one was chosen. */
export function RecentList({ onOpen }: { onOpen?(): void }) {
  useEffect(() => void readRecent(), []);
  const threads = recent.value;
  if (!threads) return null;
  const open = (id: string) => {
    onOpen?.();
    void openInPlace(id);
  };
  return (
    <div class="recent">
      {threads.length === 0 && newerThreads.value === 0 ? (
        <p class="recent-empty">
          <Icon icon={historyIcon} size={24} />
          {text('recentEmpty')}
        </p>
      ) : (
        <ul class="recent-rows">
          {threads.map((one) => (
            <RecentRow
              key={one.id}
              thread={one}
              isShown={one.id === thread.value?.id}
              onOpen={() => open(one.id)}
            />
          ))}
        </ul>
      )}
      {newerThreads.value > 0 && (
        <p class="recent-newer">{countText('threadsNewer', newerThreads.value)}</p>
      )}
      <div class="recent-note" role="status">
        {recentNote.value && <Note note={recentNote.value} />}
      </div>
      {threads.length > 0 && (
        <div class="recent-foot">
          <ConfirmButton
            icon={deleteIcon}
            isQuiet
            label={text('deleteAll')}
            question={countText('deleteAllQuestion', threads.length)}
            onConfirm={() => void deleteAllRecent()}
          />
        </div>
      )}
    </div>
  );
}

function Note({ note }: { note: RecentNote }) {
  const undo = useRef<HTMLButtonElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: with each note the row of the pressed button is gone, and the keyboard goes on here
  useLayoutEffect(() => {
    if (document.activeElement === document.body) undo.current?.focus();
  }, [note]);
  if (note.kind === 'exporting') return <span>{countText('threadExporting', note.kept)}</span>;
  return (
    <>
      <span>{text('threadDeleted')}</span>
      <button ref={undo} type="button" class="text-button" onClick={() => void undoDeletion()}>
        {text('undo')}
      </button>
    </>
  );
}
