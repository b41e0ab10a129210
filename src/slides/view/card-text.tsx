import type { CardLine } from '../slide-card.ts';
import type { Words } from '../text/words.ts';
import { scriptsIn, WordSpan } from './rich-text.tsx';

interface Props {
  lines: readonly CardLine[];
  lang: string | null;
  dir: 'auto' | 'ltr' | 'rtl';
}

/** The words of a post on Post card, line by line. */
export function CardText({ lines, lang, dir }: Props) {
  if (lines.length === 0) return null;
  const scripts = scriptsIn(lines.flatMap(({ mark, words }) => [...mark, ...words]));
  return (
    <div class={['text', ...scripts].join(' ')} dir={dir} lang={lang ?? undefined}>
      {lines.map(({ look, mark, words }, at) => (
        <div key={at} class={`line ${look}`} dir="auto">
          {mark.length > 0 ? (
            <>
              <span class="mark">
                <Spans words={mark} />
              </span>
              <span class="of-mark">
                <Spans words={words} />
              </span>
            </>
          ) : (
            <Spans words={words} />
          )}
        </div>
      ))}
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
