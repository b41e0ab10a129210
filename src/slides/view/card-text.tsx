import { plainText, sliceSpans } from '../../thread/spans.ts';
import { lineLooks } from '../layouts/line-looks.ts';
import { passageOf } from '../layouts/passage.ts';
import type { Words } from '../text/words.ts';
import { HOLDS, unitsOf } from '../typesetting/line-units.ts';
import { scriptsIn, WordSpan } from './rich-text.tsx';

interface Props {
  words: Words;
  lang: string | null;
  dir: 'auto' | 'ltr' | 'rtl';
  /** They are the beginning of their post. */
  isStart: boolean;
}

/**
 * The words of a post on Post card, line by line: a title stands out, marks of lists hang, an empty line is lower
 * than others, and no short word stands alone at the end of a paragraph.
 */
export function CardText({ words, lang, dir, isStart }: Props) {
  if (words.length === 0) return null;
  return (
    <div class={['text', ...scriptsIn(words)].join(' ')} dir={dir} lang={lang ?? undefined}>
      {lineLooks(passageOf(words, lang), isStart).map(({ from, start, to, look }) => {
        const line = sliceSpans(words, start, to);
        return (
          <div key={from} class={`line ${look}`} dir="auto">
            {look === 'item' ? (
              <>
                <span class="mark">
                  <Spans words={sliceSpans(words, from, start)} />
                </span>
                <span class="of-mark">
                  <Spans words={held(line)} />
                </span>
              </>
            ) : (
              <Spans words={held(line)} />
            )}
          </div>
        );
      })}
    </div>
  );
}

const Spans = ({ words }: { words: Words }) => (
  <>
    {words.map((word, index) => (
      <WordSpan key={index} word={word} />
    ))}
  </>
);

/** A shorter line may be one, and a longer word before the last one had better stand on its own. */
const LONG = { line: 24, word: 14 } as const;

/** A line whose numbers are held to their units, and a short last word to the one before it. */
function held(line: Words): Words {
  const { length } = plainText(line).trimEnd();
  const spaces = unitsOf(line).filter(
    ({ from, end, next, hold }) =>
      next === end + 1 &&
      (hold === HOLDS.firm ||
        (hold === HOLDS.loose && length >= LONG.line && end - from <= LONG.word)),
  );
  return spaces.reduce((words, { end }) => withNoBreak(words, end), line);
}

function withNoBreak(line: Words, at: number): Words {
  const [space] = sliceSpans(line, at, at + 1);
  return [...sliceSpans(line, 0, at), { ...space!, text: '\u00a0' }, ...sliceSpans(line, at + 1)];
}
