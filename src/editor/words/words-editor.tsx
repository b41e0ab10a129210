import type { CSSProperties } from 'preact';
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { text } from '../../browser/i18n.ts';
import { changeWords, editableText } from '../../edits/change-words.ts';
import type { MarkKind } from '../../edits/marks.ts';
import { restoreWords } from '../../edits/restore.ts';
import { type Edits, MARK_KINDS } from '../../edits/schema.ts';
import { splitPost } from '../../edits/splits.ts';
import { originalWords } from '../../edits/texts.ts';
import type { Slide } from '../../slides/slide.ts';
import type { SlideCard } from '../../slides/slide-card.ts';
import { plainText } from '../../thread/spans.ts';
import { IS_MAC } from '../shortcuts/keys.ts';
import { editedCard, originalPost } from '../state/editing.ts';
import { unlessFull } from '../state/limit-reached.ts';
import { changeEdits, edits } from '../state/work.ts';
import { handleBeforeInput, handleKey } from './handle-input.ts';
import { wordsPlace } from './words-place.ts';
import { WordsToolbar } from './words-toolbar.tsx';
import { Writing } from './writing.ts';

/** CSS px that words of several slides may be seen in. */
const LEAST_HEIGHT = 160;

interface Props {
  card: SlideCard;
  /** Where it stands in the preview. */
  article: HTMLElement;
  slide: Slide;
  scale: number;
}

function beginningOf(card: SlideCard) {
  const post = originalPost(card.post.id)!;
  const range = { from: card.ranges[0]!.from, to: card.ranges.at(-1)!.to };
  return { post, range, before: editableText(post, edits.value, range) };
}

/** The words of a card, to be changed on the spot: what is done there is one step to undo. */
export function WordsEditor({ card, article, slide, scale }: Props) {
  const frame = useRef<HTMLDivElement>(null);
  const box = useRef<HTMLDivElement>(null);
  const writing = useRef<Writing>(null);
  const isClosed = useRef(false);
  const [marked, setMarked] = useState<ReadonlySet<MarkKind>>(new Set());
  const [height, setHeight] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the article stays the same element, and moves with them
  const place = useMemo(() => wordsPlace(article), [article, slide, scale]);
  // Words that go on over several slides are all there: more may be written than one of them holds.
  const mostHeight =
    card.key === editedCard.peek() ? null : Math.max(slide.height! - place.top, LEAST_HEIGHT);

  /** The post as it was captured, and the part of its words that stands here. */
  const [{ post, range, before }] = useState(() => beginningOf(card));

  const written = (): Edits => {
    const { words } = writing.current!;
    const isUntouched = JSON.stringify(words) === JSON.stringify(before);
    return isUntouched ? edits.value : changeWords(edits.value, post, range, words);
  };
  const close = (changed: Edits) => {
    if (isClosed.current) return;
    isClosed.current = true;
    if (changed !== edits.value) changeEdits(changed);
    editedCard.value = null;
  };
  const done = () => close(written());
  const split = () => {
    const changed = written();
    const { from } = writing.current!.selected;
    const cut = unlessFull(() => splitPost(changed, post, range.from + from));
    if (cut && cut !== changed) close(cut);
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: what is written belongs to the words as they were when it began
  useLayoutEffect(() => {
    const opener = document.activeElement;
    const element = box.current!;
    writing.current = new Writing(element, originalWords(post), before);
    frame.current!.scrollIntoView({ block: 'nearest' });
    if (mostHeight !== null) writing.current.goTo(before.text.indexOf(plainText(card.text)));
    if (before.text === text('newSlideText')) getSelection()!.selectAllChildren(element);
    const showMarks = () => {
      setMarked(new Set(MARK_KINDS.filter((kind) => writing.current!.isMarked(kind))));
    };
    const observer = new ResizeObserver(() => setHeight(element.offsetHeight));
    observer.observe(element);
    document.addEventListener('selectionchange', showMarks);
    // A popup goes without asking.
    addEventListener('pagehide', done);
    return () => {
      observer.disconnect();
      document.removeEventListener('selectionchange', showMarks);
      removeEventListener('pagehide', done);
      const isElsewhere = document.activeElement && document.activeElement !== document.body;
      if (!isElsewhere && opener instanceof HTMLElement) opener.focus();
    };
  }, []);

  const { id } = post;
  const paper = getComputedStyle(article).getPropertyValue('--under');
  const { texts, marks, splits } = edits.value;
  const canRestore = [marks, splits, ...(card.isNote ? [] : [texts])].some(
    (record) => id in record,
  );
  return (
    <div
      ref={frame}
      class="words-editor"
      style={{
        left: `${place.left * scale}px`,
        top: `${place.top * scale}px`,
        width: `${place.width * scale}px`,
        height: `${height * scale}px`,
        '--above': `${place.above * scale}px`,
      }}
      onFocusOut={({ relatedTarget }) => {
        const isInside = frame.current!.contains(relatedTarget as Node | null);
        if (!isInside && document.hasFocus()) done();
      }}
    >
      <WordsToolbar
        marked={marked}
        canRestore={canRestore}
        onMark={(kind) => writing.current!.toggle(kind)}
        onSplit={split}
        onRestore={() => close(restoreWords(edits.value, id))}
        onDone={done}
      />
      {/* biome-ignore lint/a11y/useSemanticElements: a text field has no bold words */}
      <div
        ref={box}
        class="words-box"
        role="textbox"
        tabIndex={0}
        aria-multiline="true"
        aria-label={text('wordsOfPost')}
        contentEditable="plaintext-only"
        dir={post.kind === 'post' ? post.dir : 'auto'}
        lang={(post.kind === 'post' && post.lang) || undefined}
        style={
          {
            ...place.look,
            width: `${place.width}px`,
            minHeight: `${place.height}px`,
            ...(mostHeight !== null && { maxHeight: `${mostHeight}px`, overflowY: 'auto' }),
            '--paper': paper,
            background: paper,
            transform: `scale(${scale})`,
          } as CSSProperties
        }
        onBeforeInput={(event) => handleBeforeInput(event, writing.current!)}
        onInput={({ inputType, data }) => writing.current!.typed(inputType, data)}
        onKeyDown={(event) =>
          handleKey(event, IS_MAC, writing.current!, {
            done,
            split,
            cancel: () => close(edits.value),
            keep: done,
          })
        }
      />
    </div>
  );
}
