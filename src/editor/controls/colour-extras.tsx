import { text } from '../../browser/i18n.ts';
import { colourFromText } from '../../design/schema.ts';
import { colorizeIcon } from '../icons/icons.ts';
import { recentColours } from '../state/recent-colours.ts';
import { IconButton } from './icon-button.tsx';

interface Props {
  onPick(colour: string): void;
}

/** Colours used lately, and one from anywhere on the screen where the browser can do that. */
export function ColourExtras({ onPick }: Props) {
  const recent = recentColours.value;
  const Dropper = eyeDropper();
  if (recent.length === 0 && !Dropper) return null;
  const pickFromScreen = async () => {
    // Escape is no failure.
    const picked = await new Dropper!().open().catch(() => null);
    const colour = picked && colourFromText(picked.sRGBHex);
    if (colour) onPick(colour);
  };
  return (
    <div class="colour-extras">
      <fieldset class="recent-colours" aria-label={text('recentColours')}>
        {recent.map((colour) => (
          <button
            key={colour}
            type="button"
            class="recent-colour"
            aria-label={colour}
            title={colour}
            style={{ background: colour }}
            onClick={() => onPick(colour)}
          />
        ))}
      </fieldset>
      {Dropper && (
        <IconButton
          icon={colorizeIcon}
          label={text('pickFromScreen')}
          onClick={() => void pickFromScreen()}
        />
      )}
    </div>
  );
}

interface EyeDropper {
  /** @throws DOMException when the user gives up */
  open(): Promise<{ sRGBHex: string }>;
}

/** Chromium has it, Firefox does not. */
function eyeDropper(): (new () => EyeDropper) | undefined {
  return (window as { EyeDropper?: new () => EyeDropper }).EyeDropper;
}
