import { useContext } from 'preact/hooks';
import type { Author } from '../thread/schema.ts';
import { AssetsContext } from './assets.ts';
import { Badge } from './badge.tsx';
import { Picture } from './picture.tsx';

/** Keeps a badge on the line of the word before it; next to pictures a no-break space does not. */
const WORD_JOINER = '\u2060';

/** Avatar, name, badge and handle. `small` is the one-line form of quotes. */
export function AuthorLine({ author, small = false }: { author: Author; small?: boolean }) {
  const { missing } = useContext(AssetsContext);
  const hasPicture = author.avatar !== null && !missing.has(author.avatar);
  return (
    <header class={small ? 'author small' : 'author'}>
      {hasPicture ? (
        <Picture url={author.avatar} alt="" class={`avatar ${author.avatarShape}`} />
      ) : (
        <div class={`avatar initial ${author.avatarShape}`}>{firstLetter(author)}</div>
      )}
      <div class="names">
        <div class="name">
          <bdi>{author.name || author.handle}</bdi>
          {WORD_JOINER}
          <Badge verified={author.verified} />
          {WORD_JOINER}
          {author.affiliate && <Picture url={author.affiliate} alt="" class="affiliate" />}
        </div>
        <div class="handle" dir="ltr">
          @{author.handle}
        </div>
      </div>
    </header>
  );
}

const letters = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** Many names begin with a flag or another sign of several code points. */
function firstLetter(author: Author): string {
  const [first] = letters.segment(author.name.trim() || author.handle);
  return first!.segment.toUpperCase();
}
