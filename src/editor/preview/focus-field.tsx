import { text } from '../../browser/i18n.ts';
import { focusPicture } from '../../edits/crops.ts';
import type { Crop } from '../../edits/schema.ts';
import { NumberField } from '../controls/number-field.tsx';
import { changeEdits, edits, endGesture } from '../state/work.ts';

const PERCENT = { min: 0, max: 100 };

interface Props {
  url: string;
  axis: 'x' | 'y';
  /** What is in sight now, % of the way. */
  focus: Pick<Crop, 'x' | 'y'>;
}

/** Moves a picture within a box that it is larger than. */
export function FocusField({ url, axis, focus: { x, y } }: Props) {
  return (
    <NumberField
      label={text(axis === 'x' ? 'focusAcross' : 'focusDown')}
      unit="%"
      range={PERCENT}
      value={Math.round(axis === 'x' ? x : y)}
      onChange={(value) =>
        changeEdits(focusPicture(edits.peek(), url, { x, y, [axis]: value }), `crop ${url}`)
      }
      onCommit={endGesture}
    />
  );
}
