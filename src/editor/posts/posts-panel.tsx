import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { text } from '../../browser/i18n.ts';
import { movePost } from '../../edits/order.ts';
import { isOriginal } from '../../edits/restore.ts';
import { NO_EDITS } from '../../edits/schema.ts';
import { reorderIcon } from '../icons/icons.ts';
import { Section } from '../panels/section.tsx';
import { posts, shown } from '../state/shown-pages.ts';
import { changeEdits, edits, thread } from '../state/work.ts';
import { AnsweredButton } from './answered-button.tsx';
import { dragClass, useDrag } from './drag.ts';
import { PostRow } from './post-row.tsx';

/** Which posts are shown, and in which order. */
export function PostsPanel() {
  if (posts.value.length === 0) return null;
  return (
    <Section icon={reorderIcon} title={text('postsSection')}>
      {thread.value && <AnsweredButton thread={thread.value} />}
      <PostList />
      {!isOriginal(edits.value) && (
        <button type="button" class="text-button list-button" onClick={() => changeEdits(NO_EDITS)}>
          {text('restoreAll')}
        </button>
      )}
    </Section>
  );
}

/** A control of a row, by its place among them. */
interface Focused {
  id: string;
  control: number;
}

function PostList() {
  const list = useRef<HTMLOListElement>(null);
  const [active, setActive] = useState('');
  const [told, setTold] = useState('');
  const toFocus = useRef<Focused | null>(null);
  const all = posts.value;
  const isShown = new Set(shown.value.map(({ id }) => id));
  const isActiveThere = all.some(({ id }) => id === active);

  const move = (from: number, to: number) => {
    if (to < 0 || to >= all.length) return;
    changeEdits(movePost(thread.value!, edits.value, all[from]!.id, to));
    setTold(text('postMoved', from + 1, to + 1, all.length));
  };
  const { drag, gripOf } = useDrag('y', ({ from, to }) => move(from, to));

  // Rows that change places lose the focus.
  useLayoutEffect(() => {
    if (toFocus.current)
      controlsOf(list.current!, toFocus.current.id)[toFocus.current.control]?.focus();
    toFocus.current = null;
  });

  const press = (event: KeyboardEvent) => {
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    const focused = focusedIn(list.current!);
    if (!step || !focused) return;
    event.preventDefault();
    const place = all.findIndex(({ id }) => id === focused.id);
    const next = all[place + step];
    if (!next) return;
    if (event.altKey) {
      toFocus.current = focused;
      move(place, place + step);
    } else controlsOf(list.current!, next.id)[focused.control]?.focus();
  };

  return (
    <>
      <ol
        ref={list}
        class={drag ? 'post-list dragging' : 'post-list'}
        aria-label={text('postsSection')}
        onKeyDown={press}
        onFocusIn={() => setActive(focusedIn(list.current!)?.id ?? '')}
      >
        {all.map((post, place) => (
          <PostRow
            key={post.id}
            post={post}
            place={place}
            count={all.length}
            isShown={isShown.has(post.id)}
            isOnlyOne={isShown.size === 1 && isShown.has(post.id)}
            tabIndex={post.id === active || (place === 0 && !isActiveThere) ? 0 : -1}
            class={dragClass(place, drag)}
            grip={gripOf(place)}
            onMove={(by) => move(place, place + by)}
          />
        ))}
      </ol>
      <p class="for-ears" aria-live="polite">
        {told}
      </p>
    </>
  );
}

function controlsOf(list: HTMLElement, id: string): HTMLElement[] {
  const row = [...list.children].find((child) => (child as HTMLElement).dataset.row === id);
  return [...(row?.querySelectorAll<HTMLElement>(':scope > input, :scope > button') ?? [])];
}

function focusedIn(list: HTMLElement): Focused | null {
  const focused = document.activeElement as HTMLElement | null;
  const id = focused?.closest<HTMLElement>('[data-row]')?.dataset.row;
  if (!id) return null;
  const control = controlsOf(list, id).indexOf(focused!);
  return control === -1 ? null : { id, control };
}
