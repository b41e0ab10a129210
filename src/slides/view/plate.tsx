import { innerWidth, type Plate, type Slide } from '../slide.ts';
import { AuthorLine } from './author-line.tsx';
import { Picture } from './picture.tsx';

/** CSS px. */
const PICTURE_HEIGHT = 180;

/** The cover or the outro of a carousel, in the place of its cards. */
export function PlateView({ slide, plate }: { slide: Slide; plate: Plate }) {
  const show = { ...slide.design.show, date: false };
  const { size, author } = plate;
  const title = plate.kind === 'cover' ? plate.title : plate.text;
  const picture = plate.kind === 'cover' ? plate.picture : null;
  // In a low slide who wrote it stands in one line, as on the cover.
  const isWide = plate.kind === 'outro' && size < 24;
  return (
    <div class="cards">
      <div class={`card plate ${isWide ? 'wide' : plate.kind}`}>
        {picture && (
          <div class="media-item">
            <Picture
              {...{ ...picture, alt: '', class: 'photo' }}
              width={innerWidth(slide)}
              height={PICTURE_HEIGHT}
            />
          </div>
        )}
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
