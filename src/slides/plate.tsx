import { AuthorLine } from './author-line.tsx';
import { Picture } from './picture.tsx';
import type { Plate, Slide } from './slide.ts';

const NAMES = { avatar: true, name: true, handle: true, badge: true, date: false } as const;

/** The cover or the outro of a carousel, in the place of its cards. */
export function PlateView({ slide, plate }: { slide: Slide; plate: Plate }) {
  const show = { ...slide.design.show, ...NAMES };
  return (
    <div class="cards">
      <div class={`card plate ${plate.kind}`}>
        {plate.kind === 'cover' && plate.picture && (
          <Picture url={plate.picture} alt="" class="cover-picture" />
        )}
        {plate.kind === 'cover' ? (
          <h1 class="title" dir="auto" style={{ fontSize: `${plate.size}px` }}>
            {plate.title}
          </h1>
        ) : (
          plate.text && (
            <p class="title" dir="auto">
              {plate.text}
            </p>
          )
        )}
        <AuthorLine author={plate.author} show={show} />
      </div>
    </div>
  );
}
