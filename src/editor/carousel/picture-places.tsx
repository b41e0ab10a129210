import { text } from '../../browser/i18n.ts';
import { framePicture, WHOLE_PICTURE } from '../../edits/crops.ts';
import type { PicturePart } from '../../slides/composition.ts';
import { FramingFields } from '../preview/framing-fields.tsx';
import { changeEdits, edits, endGesture } from '../state/work.ts';
import { carousel, current } from './shown-carousel.ts';

/** What stays in sight of the pictures on this slide: the same as dragging them does, by keys. */
export function PicturePlaces() {
  const { parts = [] } = carousel.value[current.value]?.composition ?? {};
  const fields = parts.flatMap((part) => {
    if (part.kind !== 'picture' || part.fit !== 'cover' || part.url === null) return [];
    const { url, box, framing } = part;
    const aspect = box.width / box.height;
    return [<PicturePlace key={url} {...{ url, aspect, framing }} />];
  });
  if (fields.length === 0) return null;
  return (
    <fieldset class="slide-choices" aria-label={text('picturePlace')}>
      <legend class="row-label">{text('picturePlace')}</legend>
      {fields}
      <p class="field-note">{text('picturePlaceHint')}</p>
    </fieldset>
  );
}

interface Props {
  url: string;
  /** Width ÷ height of its box. */
  aspect: number;
  framing: PicturePart['framing'];
}

function PicturePlace({ url, aspect, framing }: Props) {
  const { x, y } = WHOLE_PICTURE;
  const own = edits.value.crops[url];
  // What a shape was chosen for stays in the middle until it is moved.
  const isMoved = own && (own.shape === 'original' || own.zoom || own.x !== x || own.y !== y);
  return (
    <>
      <FramingFields url={url} aspect={aspect} framing={own ?? framing ?? WHOLE_PICTURE} />
      {isMoved && (
        <button
          type="button"
          class="text-button"
          onClick={() => {
            changeEdits(framePicture(edits.peek(), url, null));
            endGesture();
          }}
        >
          {text('automaticPlace')}
        </button>
      )}
    </>
  );
}
