import type { CSSProperties, TargetedEvent } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { text } from '../../browser/i18n.ts';
import { library } from '../state/known-presets.ts';
import { type Hsv, hexFromHsv, hsvFromHex } from './colour-space.ts';

interface Props {
  colour: string;
  onChange(colour: string): void;
  onCommit(): void;
}

const STEPS: Record<string, [s: number, v: number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};

const percent = (number: number) => Math.min(100, Math.max(0, number));

/**
 * A field of saturation and brightness over a bar of hues. Our own: the browser's colour dialog
 * closes Firefox's popup, and the ready-made elements bring inline styles that our policy blocks.
 */
export function ColourPicker({ colour, onChange, onCommit }: Props) {
  // Grey has no hue of its own: the one that was chosen is kept while the colour passes through.
  const [picked, setPicked] = useState<Hsv>(() => hsvFromHex(colour));
  const place = hexFromHsv(picked) === colour ? picked : hsvFromHex(colour);
  const dragging = useRef(false);

  const pick = (changed: Hsv) => {
    setPicked(changed);
    onChange(hexFromHsv(changed));
  };
  const follow = (event: TargetedEvent<HTMLDivElement, PointerEvent>) => {
    if (!dragging.current) return;
    const field = event.currentTarget.getBoundingClientRect();
    pick({
      h: place.h,
      s: percent(((event.clientX - field.left) / field.width) * 100),
      v: percent(100 - ((event.clientY - field.top) / field.height) * 100),
    });
  };
  const press = (event: TargetedEvent<HTMLDivElement, KeyboardEvent>) => {
    const step = STEPS[event.key];
    if (!step) return;
    event.preventDefault();
    const size = event.shiftKey ? 10 : 1;
    pick({
      h: place.h,
      s: percent(place.s + step[0] * size),
      v: percent(place.v + step[1] * size),
    });
  };

  return (
    <div class="colour-picker" style={{ '--hue': String(Math.round(place.h)) } as CSSProperties}>
      <div
        class="colour-field-area"
        role="slider"
        tabIndex={0}
        aria-label={text('colourShade')}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={Math.round(place.s)}
        aria-valuetext={text('colourShadeValue', Math.round(place.s), Math.round(place.v))}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture?.(event.pointerId);
          dragging.current = true;
          follow(event);
        }}
        onPointerMove={follow}
        onPointerUp={() => {
          dragging.current = false;
          onCommit();
        }}
        onKeyDown={press}
        onKeyUp={onCommit}
      >
        <div
          class="colour-thumb"
          style={{ left: `${place.s}%`, top: `${100 - place.v}%`, background: colour }}
        />
      </div>
      <input
        type="range"
        class="hue-bar"
        aria-label={text('colourHue')}
        min={0}
        max={359}
        value={Math.round(place.h)}
        onInput={(event) => pick({ ...place, h: event.currentTarget.valueAsNumber })}
        onChange={onCommit}
      />
      <BrandPalette
        onPick={(chosen) => {
          onChange(chosen);
          onCommit();
        }}
      />
    </div>
  );
}

/** The colours of the brand kit, one press away. */
function BrandPalette({ onPick }: { onPick(colour: string): void }) {
  const colours = [...new Set(library.value.brand.colours)];
  if (colours.length === 0) return null;
  return (
    <fieldset class="brand-palette" aria-label={text('brandSection')}>
      {colours.map((colour) => (
        <button
          type="button"
          key={colour}
          class="swatch"
          aria-label={text('brandUseColour', colour)}
          title={colour}
          style={{ background: colour }}
          onClick={() => onPick(colour)}
        />
      ))}
    </fieldset>
  );
}
