import { useContext } from 'preact/hooks';
import type { Design } from '../../design/schema.ts';
import type { Author } from '../../thread/schema.ts';
import type { HiddenAuthor } from '../text/identity.ts';
import { nameWords } from '../text/name-words.ts';
import { AssetsContext } from './assets.ts';
import { Picture } from './picture.tsx';
import { scriptsIn, WordSpan } from './rich-text.tsx';
import { Badge } from './verified-badge.tsx';

/** Keeps a badge on the line of the word before it; next to pictures a no-break space does not. */
const WORD_JOINER = '\u2060';

interface Props {
  author: HiddenAuthor;
  show: Design['show'];
  /** '' shows none. */
  date?: string;
  number?: string | null;
  /** The one-line form of quotes. */
  small?: boolean;
}

/** Avatar, name, badge, handle and date, as far as they are to be seen. */
export function AuthorLine({ author, show, date = '', number = null, small = false }: Props) {
  const { missing } = useContext(AssetsContext);
  const shownDate = show.date ? date : '';
  const hasNames = show.name || show.handle || shownDate !== '';
  if (!show.avatar && !hasNames && !number) return null;
  const blurred = author.blurred ? ' blurred' : '';
  const name = nameWords(author.name || author.handle);
  return (
    <header class={small ? 'author small' : 'author'}>
      {show.avatar && <Avatar author={author} />}
      <div class="names">
        {show.name && (
          <div class="name">
            <bdi class={[...scriptsIn(name), blurred.trim()].join(' ').trim() || undefined}>
              {name.map((word, index) => (
                <WordSpan key={index} word={word} />
              ))}
            </bdi>
            {WORD_JOINER}
            {show.badge && <Badge verified={author.verified} />}
            {WORD_JOINER}
            {show.badge && author.affiliate && !missing.has(author.affiliate) && (
              <Picture url={author.affiliate} alt="" class="affiliate" />
            )}
          </div>
        )}
        {(show.handle || shownDate) && (
          <div class="handle">
            {show.handle && (
              <bdi class={blurred.trim() || undefined} dir="ltr">
                @{author.handle}
              </bdi>
            )}
            {show.handle && shownDate && ' · '}
            {shownDate && <bdi class="date">{shownDate}</bdi>}
          </div>
        )}
      </div>
      {number && <div class="number">{number}</div>}
    </header>
  );
}

/** The picture of a person, or the first letter of the name. */
export function Avatar({ author }: { author: HiddenAuthor }) {
  const { missing } = useContext(AssetsContext);
  if (author.blurred) return <div class={`avatar nobody ${author.avatarShape}`} />;
  const hasPicture = author.avatar !== null && !missing.has(author.avatar);
  return hasPicture ? (
    <Picture url={author.avatar} alt="" class={`avatar ${author.avatarShape}`} />
  ) : (
    <div class={`avatar initial ${author.avatarShape}`}>{firstLetter(author)}</div>
  );
}

const letters = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** Many names begin with a flag or another sign of several code points. */
function firstLetter(author: Author): string {
  const [first] = letters.segment(author.name.trim() || author.handle);
  return first!.segment.toUpperCase();
}
