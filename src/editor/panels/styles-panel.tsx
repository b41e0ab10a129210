import { computed, useComputed } from '@preact/signals';
import { useRef, useState } from 'preact/hooks';
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

/** Ready styles as small pictures of the user's own first post. */
export function StylesPanel() {
  const [showsAll, setShowsAll] = useState(false);
  const list = useRef<HTMLDivElement>(null);
  return (
    <fieldset class="styles" aria-label={text('styles')}>
      <div ref={list} class={showsAll ? 'styles-list all' : 'styles-list'}>
        {STYLES.map((style) => (
          <StyleButton key={style.id} style={style} />
        ))}
      </div>
      <button
        type="button"
        class="fold"
        aria-expanded={showsAll}
        onClick={() => {
          list.current?.scrollTo({ left: 0 });
          setShowsAll(!showsAll);
        }}
      >
        {text(showsAll ? 'fewerStyles' : 'allStyles', STYLES.length)}
      </button>
    </fieldset>
  );
}

function StyleButton({ style }: { style: Style }) {
  const name = text(codeKey('style', style.id));
  return (
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
  );
}
