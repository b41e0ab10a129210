import { AuthorLine } from './author-line.tsx';
import { Picture } from './picture.tsx';
import type { Plate, Slide } from './slide.ts';

const NAMES = { avatar: true, name: true, handle: true, badge: true, date: false } as const;

/** The cover or the outro of a carousel, in the place of its cards. */
export function PlateView({ slide, plate }: { slide: Slide; plate: Plate }) {
  const show = { ...slide.design.show, ...NAMES };
  const { size, author } = plate;
  const title = plate.kind === 'cover' ? plate.title : plate.text;
  const picture = plate.kind === 'cover' ? plate.picture : null;
  // In a low slide who wrote it stands in one line, as on the cover.
  const isWide = plate.kind === 'outro' && size < 24;
  return (
    <div class="cards">
      <div class={`card plate ${isWide ? 'wide' : plate.kind}`}>
        {picture && <Picture url={picture} alt="" class="cover-picture" />}
        {title && (
          <h1 class="title" dir="auto" style={{ fontSize: `${size}px` }}>
            {title}
          </h1>
        )}
        <AuthorLine author={author} show={show} />
      </div>
    </div>
  );
}
