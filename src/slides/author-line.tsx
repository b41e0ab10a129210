import type { Author } from '../thread/schema.ts';
import { Badge } from './badge.tsx';
import { Picture } from './picture.tsx';

/** Avatar, name, badge and handle. `small` is the one-line form of quotes. */
export function AuthorLine({ author, small = false }: { author: Author; small?: boolean }) {
  return (
    <header class={small ? 'author small' : 'author'}>
      {author.avatar ? (
        <Picture url={author.avatar} alt="" class={`avatar ${author.avatarShape}`} />
      ) : (
        <div class={`avatar initial ${author.avatarShape}`}>{firstLetter(author)}</div>
      )}
      <div class="names">
        <div class="name">
          <bdi>{author.name || author.handle}</bdi>
          <Badge verified={author.verified} />
          {author.affiliate && <Picture url={author.affiliate} alt="" class="affiliate" />}
        </div>
        <div class="handle" dir="ltr">
          @{author.handle}
        </div>
      </div>
    </header>
  );
}

function firstLetter(author: Author): string {
  return [...(author.name.trim() || author.handle)][0]!.toUpperCase();
}
