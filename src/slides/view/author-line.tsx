import { useContext } from 'preact/hooks';
import type { Design } from '../../design/schema.ts';
import type { Author } from '../../thread/schema.ts';
import type { CardLook } from '../slide-card.ts';
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
  const shownDate = show.date ? date : '';
  const hasNames = show.name || show.handle || shownDate !== '';
  if (!show.avatar && !hasNames && !number) return null;
  return (
    <header class={small ? 'author small' : 'author'}>
      {show.avatar && <Avatar author={author} />}
      <div class="names">
        {show.name && <Name name={author.name || author.handle} author={author} show={show} />}
        <HandleLine
          handle={show.handle ? `@${author.handle}` : ''}
          date={shownDate}
          isBlurred={author.blurred}
        />
      </div>
      {number && <div class="number">{number}</div>}
    </header>
  );
}

interface OnCard {
  author: HiddenAuthor;
  show: Design['show'];
  number: string | null;
  look: CardLook;
}

/** The same on one line that never wraps, as X has it over posts in a timeline: the look says what of it fits. */
export function CardAuthorLine({ author, show, number, look: { head, sizes, dir } }: OnCard) {
  const isSaid = head.name !== '' || head.handle !== '' || head.date !== '';
  if (!show.avatar && !isSaid && !number) return null;
  return (
    <header
      class="author on-card"
      dir={dir}
      style={{
        fontSize: `${sizes.name}px`,
        ...{ '--name': `${sizes.name}px`, '--handle': `${sizes.handle}px` },
      }}
    >
      {show.avatar && (
        <div class="avatar-place" style={{ fontSize: `${sizes.avatar / 2.75}px` }}>
          <Avatar author={author} />
        </div>
      )}
      {head.name && <Name name={head.name} author={author} show={show} />}
      <HandleLine {...head} isBlurred={author.blurred} />
      {number && <div class="number">{number}</div>}
    </header>
  );
}

interface HandleProps {
  /** '' of what is not shown. */
  handle: string;
  date: string;
  isBlurred: boolean | undefined;
}

/** "@ada · Jul 25, 2026". */
function HandleLine({ handle, date, isBlurred }: HandleProps) {
  if (!handle && !date) return null;
  return (
    <div class="handle">
      {handle && (
        <bdi class={isBlurred ? 'blurred' : undefined} dir="ltr">
          {handle}
        </bdi>
      )}
      {handle && date && ' · '}
      {date && <bdi class="date">{date}</bdi>}
    </div>
  );
}

/** A name with its badges. */
function Name({ name, author, show }: { name: string } & Pick<Props, 'author' | 'show'>) {
  const { missing } = useContext(AssetsContext);
  const words = nameWords(name);
  return (
    <div class="name">
      <bdi
        class={
          [...scriptsIn(words), author.blurred && 'blurred'].filter(Boolean).join(' ') || undefined
        }
      >
        {words.map((word, index) => (
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
