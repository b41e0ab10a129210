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

/** What paints the images. Few need it: it is folded away unless something else than usual is chosen. */
export function RendererSection() {
  const [isOpen, setOpen] = useState(false);
  const [renderer, setRenderer] = useState<Renderer | null>(null);
  useEffect(() => {
    loadRenderer().then((kept) => {
      setRenderer(kept);
      if (kept !== 'automatic') setOpen(true);
    }, console.error);
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
    <details class="advanced" open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{text('advanced')}</summary>
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
    </details>
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
