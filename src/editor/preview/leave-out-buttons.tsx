import { computed } from '@preact/signals';
import { text } from '../../browser/i18n.ts';
import { hidePost } from '../../edits/operations.ts';
import { Icon } from '../icons/icon.tsx';
import { visibilityOffIcon } from '../icons/icons.ts';
import { shown } from '../state/shown-pages.ts';
import { changeEdits, edits } from '../state/work.ts';
import type { CardCorner } from './places.ts';

interface Props {
  places: CardCorner[];
  scale: number;
  /** The post under the pointer. */
  pointedAt: string | null;
}

/** An export of nothing helps nobody: the last post stays. */
const canLeaveOut = computed(() => shown.value.length > 1);

/** One button in the corner of each card, seen when the post is pointed at or the button focused. */
export function LeaveOutButtons({ places, scale, pointedAt }: Props) {
  if (!canLeaveOut.value) return null;
  return (
    <>
      {places.map(({ postId, top, right }, index) => (
        <button
          key={`${postId}-${index}`}
          type="button"
          class={postId === pointedAt ? 'on-page pointed-at' : 'on-page'}
          data-leaves-out={postId}
          aria-label={text('leaveOut')}
          title={text('leaveOut')}
          style={{ left: `${right * scale}px`, top: `${top * scale}px` }}
          onClick={() => changeEdits(hidePost(edits.value, postId))}
        >
          <Icon icon={visibilityOffIcon} size={16} />
        </button>
      ))}
    </>
  );
}
