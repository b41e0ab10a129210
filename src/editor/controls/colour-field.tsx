import { useId, useRef } from 'preact/hooks';
import { colourFromText } from '../../design/schema.ts';
import { noteColour } from '../state/recent-colours.ts';
import { useDraft } from './draft.ts';
import { later } from './later.tsx';
import { Popover } from './popover.tsx';

const ColourPicker = later(async () => (await import('./colour-picker.tsx')).ColourPicker);
const ColourExtras = later(async () => (await import('./colour-extras.tsx')).ColourExtras);

interface Props {
  label: string;
  /** Name of the button that opens the picker. */
  chooseLabel: string;
  colour: string;
  onChange(colour: string): void;
  onCommit(): void;
}

/** Six digits are a colour at once; three may still become six. */
const isWhole = (text: string) => /^#?[0-9a-f]{6}$/i.test(text.trim());

/** A colour as a swatch that opens a picker, and as text to read, copy and paste. */
export function ColourField({ label, chooseLabel, colour, onChange, onCommit }: Props) {
  const pickerId = useId();
  /** What was noted last, so that only new colours are. */
  const opened = useRef(colour);
  const { draft, type, drop } = useDraft(colour, colourFromText);

  const take = (text: string) => {
    type(text);
    const typed = colourFromText(text);
    if (typed && isWhole(text)) onChange(typed);
  };
  const commit = () => {
    const typed = draft === null ? null : colourFromText(draft);
    drop();
    if (typed && typed !== colour) onChange(typed);
    finish(typed ?? colour);
  };
  const finish = (chosen: string) => {
    if (chosen !== opened.current) noteColour(chosen);
    opened.current = chosen;
    onCommit();
  };

  return (
    <div class="colour-field">
      <button
        type="button"
        class="swatch"
        aria-label={chooseLabel}
        title={chooseLabel}
        popovertarget={pickerId}
        style={{ background: colour }}
      />
      <input
        type="text"
        class="colour-text"
        aria-label={label}
        aria-invalid={draft !== null && colourFromText(draft) === null}
        maxLength={7}
        spellcheck={false}
        autocomplete="off"
        value={draft ?? colour}
        onFocus={(event) => event.currentTarget.select()}
        onInput={(event) => take(event.currentTarget.value)}
        onKeyDown={(event) => event.key === 'Enter' && commit()}
        onBlur={commit}
      />
      <Popover id={pickerId} label={chooseLabel} placement="below">
        <ColourPicker colour={colour} onChange={onChange} onCommit={() => finish(colour)} />
        <ColourExtras
          onPick={(picked) => {
            onChange(picked);
            finish(picked);
          }}
        />
      </Popover>
    </div>
  );
}
