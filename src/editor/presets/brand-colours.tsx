import { text } from '../../browser/i18n.ts';
import { MOST_BRAND_COLOURS } from '../../design/brand.ts';
import { ColourField } from '../controls/colour-field.tsx';
import { IconButton } from '../controls/icon-button.tsx';
import { closeIcon } from '../icons/icons.ts';
import { design, endGesture } from '../state/work.ts';

/** What the first of them are for; the others wait in the colour pickers. */
const USE_NAMES = ['brandColourFrom', 'brandColourTo', 'brandColourLinks'];

interface Props {
  colours: readonly string[];
  onChange(colours: string[]): void;
}

export function BrandColours({ colours, onChange }: Props) {
  // The next colour starts where the design is, so that adding one changes nothing yet.
  const { background, linkColor } = design.value;
  const next = [background.from, background.to, linkColor][colours.length] ?? '#4F46E5';
  return (
    <>
      {colours.map((colour, index) => (
        <div class="row brand-colour" key={index}>
          <span class="row-label">{text(USE_NAMES[index] ?? 'brandColourMore', index + 1)}</span>
          <ColourField
            label={text('brandColour', index + 1)}
            chooseLabel={text('brandChooseColour', index + 1)}
            colour={colour}
            onChange={(chosen) => onChange(colours.with(index, chosen))}
            onCommit={endGesture}
          />
          <IconButton
            icon={closeIcon}
            label={text('brandRemoveColour', index + 1)}
            onClick={() => {
              onChange(colours.toSpliced(index, 1));
              endGesture();
            }}
          />
        </div>
      ))}
      {colours.length < MOST_BRAND_COLOURS && (
        <div class="row">
          <span class="row-label">{colours.length === 0 && text('brandColours')}</span>
          <button
            type="button"
            class="text-button add-colour"
            onClick={() => {
              onChange([...colours, next]);
              endGesture();
            }}
          >
            {text('brandAddColour')}
          </button>
        </div>
      )}
    </>
  );
}
