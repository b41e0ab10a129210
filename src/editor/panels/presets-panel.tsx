import { codeKey, text } from '../../browser/i18n.ts';
import { applyStyle, matchesStyle, STYLES, type Style } from '../../design/styles.ts';
import { backgroundStyle } from '../../slides/background-css.ts';
import { changeDesign, design, endGesture } from '../state/work.ts';

/** Ready styles as small pictures of what they make. */
export function PresetsPanel() {
  return (
    <fieldset class="presets" aria-label={text('styles')}>
      {STYLES.map((style) => (
        <StyleButton key={style.id} style={style} />
      ))}
    </fieldset>
  );
}

function StyleButton({ style }: { style: Style }) {
  const name = text(codeKey('style', style.id));
  const apply = () => {
    changeDesign((d) => applyStyle(d, style), 'style');
    endGesture();
  };
  return (
    <button
      type="button"
      class="preset"
      aria-label={name}
      title={name}
      aria-pressed={matchesStyle(design.value, style)}
      style={{ ...backgroundStyle(style.background), color: style.textColor }}
      onClick={apply}
    >
      <span class="mini-card" style={{ borderRadius: `${Math.round(style.card.radius / 4)}px` }}>
        <span class="mini-author" />
        <span class="mini-line" />
        <span class="mini-line" />
        <span class="mini-line short" />
      </span>
    </button>
  );
}
