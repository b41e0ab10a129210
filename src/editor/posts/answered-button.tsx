import { text } from '../../browser/i18n.ts';
import { addPosts, removePosts, sortAnswered } from '../../edits/operations.ts';
import type { Thread } from '../../thread/schema.ts';
import { changeEdits, edits } from '../state/work.ts';

/**
 * Adds what the first post replies to, one post at a time: a long conversation may stand above it,
 * and mostly the nearest post is enough. Nothing is there until the user asks for it.
 */
export function AnsweredButton({ thread }: { thread: Thread }) {
  const { added, offered } = sortAnswered(thread, edits.value);
  const nearest = offered.at(-1);
  return (
    <>
      {nearest && (
        <button
          type="button"
          class="text-button list-button"
          onClick={() => changeEdits(addPosts(edits.value, [nearest.id]))}
        >
          {text(added.length === 0 ? 'addAnswered' : 'addAnsweredAbove')}
        </button>
      )}
      {added.length > 0 && (
        <button
          type="button"
          class="text-button list-button"
          onClick={() => changeEdits(removePosts(edits.value, added))}
        >
          {text('removeAnswered')}
        </button>
      )}
    </>
  );
}
