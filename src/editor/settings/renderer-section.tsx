import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { text } from '../../browser/i18n.ts';
import { loadRenderer, RENDERERS, type Renderer, saveRenderer } from '../../store/settings.ts';
import { RadioGroup } from '../controls/radio-group.tsx';
import { brushIcon } from '../icons/icons.ts';
import { SettingsSection } from './settings-section.tsx';

const RENDERER_NAMES: Record<Renderer, string> = {
  automatic: 'rendererAutomatic',
  compatibility: 'rendererCompatibility',
};

/** What html2canvas 1.4.1 cannot do of what a design may ask for. */
const LOSS_NAMES = {
  shadow: 'lossShadow',
  pattern: 'lossPattern',
  blur: 'lossBlur',
  fit: 'lossFit',
  lines: 'lossLines',
  speed: 'lossSpeed',
};

/** What paints the pictures. */
export function RendererSection() {
  const [renderer, setRenderer] = useState<Renderer | null>(null);
  useEffect(() => {
    loadRenderer().then(setRenderer, console.error);
  }, []);
  const change = (changed: Renderer) => {
    setRenderer(changed);
    void saveRenderer(changed);
  };
  const about: Record<Renderer, ComponentChildren> = {
    automatic: text('rendererAutomaticAbout'),
    compatibility: <Losses />,
  };
  return (
    <SettingsSection icon={brushIcon} title={text('renderer')}>
      <RadioGroup
        label={text('renderer')}
        value={renderer}
        options={RENDERERS.map((value) => ({
          value,
          name: text(RENDERER_NAMES[value]),
          about: about[value],
        }))}
        onChange={change}
      />
    </SettingsSection>
  );
}

function Losses() {
  return (
    <>
      {text('rendererCompatibilityAbout')}
      <ul>
        {Object.values(LOSS_NAMES).map((name) => (
          <li key={name}>{text(name)}</li>
        ))}
      </ul>
    </>
  );
}
