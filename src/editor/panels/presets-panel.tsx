import { codeKey, text } from '../../browser/i18n.ts';
import { gradientCss } from '../../design/gradient.ts';
import { applyPreset, matchesPreset, PRESETS, type Preset } from '../../design/presets.ts';
import { changeDesign, design, endGesture } from '../state/work.ts';

/** Ready styles as small pictures of what they make. */
export function PresetsPanel() {
  return (
    <fieldset class="presets" aria-label={text('presets')}>
      {PRESETS.map((preset) => (
        <PresetButton key={preset.id} preset={preset} />
      ))}
    </fieldset>
  );
}

function PresetButton({ preset }: { preset: Preset }) {
  const name = text(codeKey('preset', preset.id));
  const apply = () => {
    changeDesign((d) => applyPreset(d, preset), 'preset');
    endGesture();
  };
  return (
    <button
      type="button"
      class="preset"
      aria-label={name}
      title={name}
      aria-pressed={matchesPreset(design.value, preset)}
      style={{ background: gradientCss(preset.background), color: preset.textColor }}
      onClick={apply}
    >
      <span class="mini-card" style={{ borderRadius: `${Math.round(preset.radius / 4)}px` }}>
        <span class="mini-author" />
        <span class="mini-line" />
        <span class="mini-line" />
        <span class="mini-line short" />
      </span>
    </button>
  );
}
