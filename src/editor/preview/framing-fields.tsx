import { text } from '../../browser/i18n.ts';
import { type Framing, framePicture } from '../../edits/crops.ts';
import { MOST_ZOOM } from '../../edits/schema.ts';
import { NumberField } from '../controls/number-field.tsx';
import { type Axis, freeAxes } from '../state/pictures.ts';
import { changeEdits, edits, endGesture } from '../state/work.ts';

const WAY = { min: 0, max: 100 };
const ZOOM = { min: 100, max: 100 * MOST_ZOOM };
const LABELS: Record<Axis, string> = { x: 'focusAcross', y: 'focusDown' };

interface Props {
  url: string;
  /** Width ÷ height of its box; null where that is the picture's own. */
  aspect: number | null;
  /** What is in sight now. */
  framing: Framing;
}

/** Zooms a picture and moves it within its box: what dragging does, for those who use keys. */
export function FramingFields({ url, aspect, framing: { x, y, zoom = 1 } }: Props) {
  const change = (changes: Partial<Framing>) =>
    changeEdits(framePicture(edits.peek(), url, { x, y, zoom, ...changes }), `crop ${url}`);
  const percent = { unit: '%', onCommit: endGesture };
  return (
    <>
      {freeAxes(url, aspect, zoom).map((axis) => (
        <NumberField
          key={axis}
          label={text(LABELS[axis])}
          {...percent}
          range={WAY}
          value={Math.round(axis === 'x' ? x : y)}
          onChange={(value) => change({ [axis]: value })}
        />
      ))}
      <NumberField
        label={text('imageZoom')}
        {...percent}
        range={ZOOM}
        value={Math.round(100 * zoom)}
        onChange={(value) => change({ zoom: value / 100 })}
      />
    </>
  );
}
