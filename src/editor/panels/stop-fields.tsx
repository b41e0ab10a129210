import { text } from '../../browser/i18n.ts';
import { MOST_STOPS } from '../../design/background.ts';
import { addStop, changeStop, removeStop } from '../../design/changes.ts';
import { RANGES } from '../../design/fields.ts';
import { averageColour } from '../../slides/style/background-css.ts';
import { ColourField } from '../controls/colour-field.tsx';
import { IconButton } from '../controls/icon-button.tsx';
import { NumberInput } from '../controls/number-input.tsx';
import { Icon } from '../icons/icon.tsx';
import { addIcon, closeIcon } from '../icons/icons.ts';
import { useDesign } from '../state/use-design.ts';
import { changeDesign, endGesture } from '../state/work.ts';

/** The colours between the two ends of a gradient, each with its place. */
export function StopFields() {
  const background = useDesign((d) => d.background);
  const { stops } = background;
  return (
    <>
      {stops.map((stop, index) => (
        <div key={index} class="stop-row">
          <ColourField
            label={text('stopColour', index + 1)}
            chooseLabel={text('chooseStopColour', index + 1)}
            colour={stop.colour}
            onChange={(colour) =>
              changeDesign((d) => changeStop(d, index, { colour }), `stop ${index}`)
            }
            onCommit={endGesture}
          />
          <NumberInput
            label={text('stopPlace', index + 1)}
            unit="%"
            range={RANGES.stop}
            value={stop.at}
            onChange={(at) => changeDesign((d) => changeStop(d, index, { at }), `place ${index}`)}
            onCommit={endGesture}
          />
          <IconButton
            icon={closeIcon}
            label={text('removeStop', index + 1)}
            onClick={() => {
              changeDesign((d) => removeStop(d, index), 'stops');
              endGesture();
            }}
          />
        </div>
      ))}
      {stops.length < MOST_STOPS && (
        <button
          type="button"
          class="text-button add-stop"
          onClick={() => {
            changeDesign((d) => addStop(d, averageColour(background)), 'stops');
            endGesture();
          }}
        >
          <Icon icon={addIcon} size={16} />
          {text('addStop')}
        </button>
      )}
    </>
  );
}
