import type { TargetedEvent } from 'preact';
import { useId } from 'preact/hooks';
import { text } from '../../browser/i18n.ts';
import { hidePost, showPost } from '../../edits/operations.ts';
import { isChanged } from '../../edits/restore.ts';
import { wordsOf } from '../../edits/texts.ts';
import { isPieceId, postIdOf } from '../../thread/article-pieces.ts';
import type { Post } from '../../thread/schema.ts';
import { plainText } from '../../thread/spans.ts';
import { Popover } from '../controls/popover.tsx';
import { Icon } from '../icons/icon.tsx';
import { dragIndicatorIcon, moreVertIcon } from '../icons/icons.ts';
import { editPost } from '../state/editing.ts';
import { changeEdits, edits } from '../state/work.ts';
import { PostMenu } from './post-menu.tsx';

interface Props {
  post: Post;
  /** From 0 on. */
  place: number;
  count: number;
  isShown: boolean;
  /** The last one that is left must stay. */
  isOnlyOne: boolean;
  /** Tab stops at one row of the list only. */
  tabIndex: 0 | -1;
  /** For its place while a row is dragged. */
  class: string;
  grip: object;
  onMove(by: 1 | -1): void;
}

/** As many characters as can be seen. */
const FIRST_WORDS = 60;

/** One post of the list: its number and first words, whether it is shown, what can be done. */
export function PostRow({ post, place, count, isShown, isOnlyOne, tabIndex, ...row }: Props) {
  const menuId = useId();
  const now = edits.value;
  const number = place + 1;
  const isOfHidden = isPieceId(post.id) && now.hidden.includes(postIdOf(post.id));
  const words = firstWords(post);
  const state = [
    row.class,
    !isShown && 'left-out',
    (now.merged.includes(post.id) || isPieceId(post.id)) && place > 0 && 'merged',
    isChanged(now, post) && 'changed',
  ];
  const toggle = ({ currentTarget }: TargetedEvent<HTMLInputElement>) =>
    changeEdits(currentTarget.checked ? showPost(now, post.id) : hidePost(now, post.id));
  return (
    <li class={['post-row', ...state].filter(Boolean).join(' ')} data-row={post.id}>
      <span class="grip" title={text('dragToMove')} {...row.grip}>
        <Icon icon={dragIndicatorIcon} size={16} />
      </span>
      <input
        type="checkbox"
        class="check"
        tabIndex={tabIndex}
        aria-label={text('showPost', number)}
        checked={isShown}
        // Whoever leaves out an article leaves out all of it.
        disabled={isOnlyOne || (!isShown && isOfHidden)}
        onChange={toggle}
      />
      <button
        type="button"
        class="row-words"
        tabIndex={tabIndex}
        aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
        title={text('editText')}
        disabled={!isShown || post.kind === 'unavailable'}
        onClick={() => editPost(post.id)}
      >
        <span class="row-number">{number}</span>
        <span class="row-text" dir="auto">
          {words}
        </span>
      </button>
      <button
        type="button"
        class="icon-button"
        tabIndex={tabIndex}
        aria-label={text('postActions', number)}
        title={text('postActions', number)}
        popovertarget={menuId}
      >
        <Icon icon={moreVertIcon} size={18} />
      </button>
      <Popover id={menuId} label={text('postActions', number)} placement="below">
        <PostMenu
          post={post}
          isShown={isShown}
          isFirst={place === 0}
          isLast={place === count - 1}
          onMove={row.onMove}
        />
      </Popover>
    </li>
  );
}

function firstWords(post: Post): string {
  const words = saidIn(post).trim().slice(0, FIRST_WORDS);
  return words.replace(/\s+/g, ' ') || text('noWords');
}

/** The words of a post; without any, what it shows of others, or its pictures. */
function saidIn(post: Post): string {
  if (post.kind === 'unavailable') return post.reason;
  const { article, quote, media } = post;
  const own = plainText(wordsOf(post, edits.value));
  const quoted = quote?.kind === 'post' ? plainText(quote.text) : '';
  return own || article?.title || quoted || media.map(({ alt }) => alt).join(' ');
}
