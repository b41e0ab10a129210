import { computed, useComputed } from '@preact/signals';
import { useEffect, useRef, useState } from 'preact/hooks';
import { codeKey, text } from '../../browser/i18n.ts';
import { DEFAULT_DESIGN } from '../../design/schema.ts';
import { applyStyle, matchesStyle, STYLES, type Style } from '../../design/styles.ts';
import { changeDesign, controlledDesign, endGesture } from '../state/work.ts';
import { Miniature } from './miniature.tsx';

/** As they look on a design that nobody has touched: dragging a slider must not draw them anew. */
const SAMPLES = new Map(STYLES.map((style) => [style.id, applyStyle(DEFAULT_DESIGN, style)]));

const chosen = computed(
  () => STYLES.find((style) => matchesStyle(controlledDesign.value, style))?.id,
);

/** Ready styles as small images of the user's own first post: a strip, or all of them at once. */
export function StylesPanel({ isWhole = false }: { isWhole?: boolean }) {
  const [isUnfolded, setUnfolded] = useState(false);
  const list = useRef<HTMLDivElement>(null);
  const showsAll = isWhole || isUnfolded;
  // Not scrollIntoView, which moves the panel, too.
  useEffect(() => {
    const pressed = list
      .current!.querySelector<HTMLElement>('[aria-pressed="true"]')
      ?.closest<HTMLElement>('.choice');
    if (pressed && !showsAll) list.current!.scrollLeft = pressed.offsetLeft - pressed.offsetWidth;
  }, [showsAll]);
  return (
    <fieldset class="styles" aria-label={text('styles')}>
      <div ref={list} class={showsAll ? 'styles-list all' : 'styles-list'}>
        {STYLES.map((style) => (
          <StyleButton key={style.id} style={style} />
        ))}
      </div>
      {!isWhole && (
        <button
          type="button"
          class="fold"
          aria-expanded={isUnfolded}
          onClick={() => setUnfolded(!isUnfolded)}
        >
          {text(isUnfolded ? 'fewerStyles' : 'allStyles', STYLES.length)}
        </button>
      )}
    </fieldset>
  );
}

function StyleButton({ style }: { style: Style }) {
  const name = text(codeKey('style', style.id));
  return (
    <div class="choice">
      <div class="style">
        <Miniature design={SAMPLES.get(style.id)!} />
        {/* Over the picture, not round it: the words in there are not its name. */}
        <button
          type="button"
          class="style-button"
          aria-label={name}
          title={name}
          aria-pressed={useComputed(() => chosen.value === style.id).value}
          onClick={() => {
            changeDesign((d) => applyStyle(d, style), 'style');
            endGesture();
          }}
        />
      </div>
      <span class="choice-name" aria-hidden="true">
        {name}
      </span>
    </div>
  );
}
