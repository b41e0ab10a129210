import { signal } from '@preact/signals';
import { countText } from '../../browser/i18n.ts';
import { addPosts, removePosts, sortMore } from '../../edits/operations.ts';
import type { Thread } from '../../thread/schema.ts';
import { addIcon, checkCircleIcon } from '../icons/icons.ts';
import { changeEdits, edits } from '../state/work.ts';
import { Notice } from './notice.tsx';

/** The capture whose offer the user does not want. */
const declined = signal<string | null>(null);

/** Offers what the author wrote beside the thread; once all of it is taken in, takes it out again. */
export function MoreNotice({ thread }: { thread: Thread }) {
  const { added, offered } = sortMore(thread, edits.value);
  if (offered.length > 0 && declined.value !== thread.capturedAt) {
    const ids = offered.map(({ id }) => id);
    return (
      <Notice
        icon={addIcon}
        action={countText('addMore', ids.length)}
        onAction={() => changeEdits(addPosts(edits.value, ids))}
        onClose={() => {
          declined.value = thread.capturedAt;
        }}
      >
        {countText('moreByAuthor', ids.length)}
      </Notice>
    );
  }
  if (added.length === 0) return null;
  return (
    <Notice
      icon={checkCircleIcon}
      action={countText('removeMore', added.length)}
      onAction={() => changeEdits(removePosts(edits.value, added))}
    >
      {countText('moreAdded', added.length)}
    </Notice>
  );
}
