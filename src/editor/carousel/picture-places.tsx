import { text } from '../../browser/i18n.ts';
import { focusPicture } from '../../edits/crops.ts';
import type { PicturePart } from '../../slides/composition.ts';
import { NumberField } from '../controls/number-field.tsx';
import { assets } from '../state/pictures.ts';
import { changeEdits, edits, endGesture } from '../state/work.ts';
import { carousel, current } from './shown-carousel.ts';

const PERCENT = { min: 0, max: 100 };
const MIDDLE = { x: 50, y: 50 };

/** What stays in sight of the pictures on this slide: the same as dragging them does, by keys. */
export function PicturePlaces() {
  const { parts = [] } = carousel.value[current.value]?.composition ?? {};
  const pictures = parts
    .filter((part) => part.kind === 'picture')
    .map((part) => ({ part, axis: freeAxis(part) }))
    .filter(({ axis }) => axis !== null);
  if (pictures.length === 0) return null;
  return (
    <fieldset class="slide-choices" aria-label={text('picturePlace')}>
      <legend class="row-label">{text('picturePlace')}</legend>
      {pictures.map(({ part, axis }) => (
        <PicturePlace key={part.url} part={part} axis={axis!} />
      ))}
      <p class="field-note">{text('picturePlaceHint')}</p>
    </fieldset>
  );
}

function PicturePlace({ part, axis }: { part: PicturePart; axis: 'x' | 'y' }) {
  const url = part.url!;
  const own = edits.value.crops[url];
  const focus = own ?? part.focus ?? MIDDLE;
  const change = (to: { x: number; y: number } | null) =>
    changeEdits(focusPicture(edits.peek(), url, to), `crop ${url}`);
  return (
    <>
      <NumberField
        label={text(axis === 'x' ? 'focusAcross' : 'focusDown')}
        unit="%"
        range={PERCENT}
        value={Math.round(focus[axis])}
        onChange={(value) => change({ x: focus.x, y: focus.y, [axis]: value })}
        onCommit={endGesture}
      />
      {own && (
        <button
          type="button"
          class="text-button"
          onClick={() => {
            change(null);
            endGesture();
          }}
        >
          {text('automaticPlace')}
        </button>
      )}
    </>
  );
}

/** The direction in which a picture is larger than its box: only there it can be moved. */
function freeAxis({ url, fit, box }: PicturePart): 'x' | 'y' | null {
  const asset = url ? assets.value.found.get(url) : undefined;
  if (!asset || fit !== 'cover') return null;
  const [own, shown] = [asset.width / asset.height, box.width / box.height];
  if (Math.abs(own / shown - 1) < 0.01) return null;
  return own > shown ? 'x' : 'y';
}
