import { text } from '../../browser/i18n.ts';
import { mergePost, unmergePost } from '../../edits/merges.ts';
import { isChanged, restorePost } from '../../edits/restore.ts';
import type { Edits } from '../../edits/schema.ts';
import { joinParts } from '../../edits/splits.ts';
import { isPieceId } from '../../thread/article-pieces.ts';
import type { Post } from '../../thread/schema.ts';
import { Icon } from '../icons/icon.tsx';
import {
  cellMergeIcon,
  editIcon,
  keyboardArrowDownIcon,
  keyboardArrowUpIcon,
  restartAltIcon,
  splitscreenIcon,
} from '../icons/icons.ts';
import { editPost } from '../state/editing.ts';
import { changeEdits, edits } from '../state/work.ts';

interface Props {
  post: Post;
  isShown: boolean;
  isFirst: boolean;
  isLast: boolean;
  onMove(by: 1 | -1): void;
}

/** What can be done with a post, in the box that its button opens. */
export function PostMenu({ post, isShown, isFirst, isLast, onMove }: Props) {
  const now = edits.value;
  const change = (changed: Edits) => () => changeEdits(changed);
  const isMerged = now.merged.includes(post.id);
  return (
    <div class="menu">
      <MenuItem
        icon={editIcon}
        label={text('editText')}
        disabled={!isShown || post.kind !== 'post'}
        onClick={() => editPost(post.id)}
      />
      {isMerged ? (
        <MenuItem
          icon={splitscreenIcon}
          label={text('unmerge')}
          onClick={change(unmergePost(now, post.id))}
        />
      ) : (
        <MenuItem
          icon={cellMergeIcon}
          label={text('merge')}
          // Blocks of an article stand on one card as it is.
          disabled={isFirst || isPieceId(post.id)}
          onClick={change(mergePost(now, post.id))}
        />
      )}
      {post.id in now.splits && (
        <MenuItem
          icon={cellMergeIcon}
          label={text('joinParts')}
          onClick={change(joinParts(now, post.id))}
        />
      )}
      <MenuItem
        icon={keyboardArrowUpIcon}
        label={text('moveUp')}
        disabled={isFirst}
        onClick={() => onMove(-1)}
      />
      <MenuItem
        icon={keyboardArrowDownIcon}
        label={text('moveDown')}
        disabled={isLast}
        onClick={() => onMove(1)}
      />
      <MenuItem
        icon={restartAltIcon}
        label={text('restoreOriginal')}
        disabled={!isChanged(now, post)}
        onClick={change(restorePost(now, post))}
      />
    </div>
  );
}

interface ItemProps {
  /** One of icons.ts. */
  icon: string;
  label: string;
  disabled?: boolean;
  onClick(): void;
}

function MenuItem({ icon, label, disabled = false, onClick }: ItemProps) {
  return (
    <button
      type="button"
      class="menu-item"
      disabled={disabled}
      onClick={(event) => {
        // First, since the focus goes back to the button that opened it.
        event.currentTarget.closest<HTMLElement>('[popover]')?.hidePopover();
        onClick();
      }}
    >
      <Icon icon={icon} size={18} />
      {label}
    </button>
  );
}
