import { countText, text } from '../../browser/i18n.ts';
import type { RecentThread } from '../../store/recent.ts';
import { IconButton } from '../controls/icon-button.tsx';
import { deleteIcon } from '../icons/icons.ts';
import { Avatar } from './avatar.tsx';
import { deleteRecent } from './recent-threads.ts';
import { whenText } from './when.ts';

interface Props {
  thread: RecentThread;
  isShown: boolean;
  onOpen(): void;
}

/** One stored thread: opened by a press on it, deleted by the button at its end. */
export function RecentRow({ thread, isShown, onOpen }: Props) {
  const { id, author, words, posts, updatedAt } = thread;
  return (
    <li class="recent-row">
      <button
        type="button"
        class="recent-open"
        aria-current={isShown ? 'page' : undefined}
        onClick={onOpen}
      >
        <Avatar thread={thread} />
        <span class="recent-about">
          <span class="recent-name" dir="auto">
            {author.name}
          </span>
          <span class="recent-words" dir="auto">
            {words}
          </span>
          <span class="recent-facts">
            {countText('posts', posts)} · {whenText(updatedAt)}
          </span>
        </span>
      </button>
      <IconButton
        icon={deleteIcon}
        label={text('deleteThread', words || author.name)}
        onClick={() => void deleteRecent(id)}
      />
    </li>
  );
}
