import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { text } from '../../browser/i18n.ts';
import { freeName, MOST_PRESETS } from '../../design/preset-library.ts';
import { Icon } from '../icons/icon.tsx';
import { addIcon, bookmarkIcon } from '../icons/icons.ts';
import { Section } from '../panels/section.tsx';
import { isLibraryNewer, isUnsaved, library } from '../state/known-presets.ts';
import { lastStep, savePreset } from './actions.ts';
import { BrandSection } from './brand-section.tsx';
import { focusAfterNaming, NameInput } from './name-input.tsx';
import { PresetFileButtons } from './preset-file-buttons.tsx';
import { PresetRow } from './preset-row.tsx';
import { SyncSwitch } from './sync-switch.tsx';

/** The user's own: named designs and the brand kit that goes over all of them. */
export function PresetsSection() {
  if (isLibraryNewer.value) {
    return (
      <Section icon={bookmarkIcon} title={text('presetsSection')}>
        <p class="field-note">{text('presetsNewer')}</p>
      </Section>
    );
  }
  return (
    <>
      <Section icon={bookmarkIcon} title={text('presetsSection')} more={<SyncSwitch />}>
        <PresetList />
        <SavePreset />
        <StepTaken />
        <PresetFileButtons />
      </Section>
      <BrandSection />
    </>
  );
}

function PresetList() {
  const { presets } = library.value;
  const list = useRef<HTMLUListElement>(null);
  const seen = useRef(presets.length);
  useLayoutEffect(() => {
    // A new one is the last.
    if (presets.length > seen.current)
      list.current?.lastElementChild?.scrollIntoView({ block: 'nearest' });
    seen.current = presets.length;
  }, [presets.length]);
  if (presets.length === 0) return <p class="field-note">{text('noPresets')}</p>;
  return (
    <ul class="preset-list" ref={list}>
      {presets.map((preset) => (
        <PresetRow key={preset.id} preset={preset} />
      ))}
    </ul>
  );
}

function SavePreset() {
  const [isNaming, setNaming] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const stop = () => {
    setNaming(false);
    focusAfterNaming(opener);
  };
  const { presets } = library.value;
  if (isNaming) {
    return (
      <NameInput
        label={text('presetName')}
        name={freeName(text('presetFirstName'), presets)}
        onDone={(name) => {
          savePreset(name);
          stop();
        }}
        onCancel={stop}
      />
    );
  }
  const isFull = presets.length >= MOST_PRESETS;
  return (
    <button
      ref={opener}
      type="button"
      class="button save-preset"
      disabled={isFull}
      title={isFull ? text('presetsFull', MOST_PRESETS) : undefined}
      onClick={() => setNaming(true)}
    >
      <Icon icon={addIcon} size={18} />
      {text('presetSave')}
    </button>
  );
}

/** What was done last, as long as it can be taken back. */
function StepTaken() {
  const step = lastStep.value;
  const undo = () => {
    step?.undo();
    lastStep.value = null;
  };
  return (
    <div role="status">
      {step && (
        <p class="field-note">
          {step.words}{' '}
          <button
            type="button"
            class="text-button"
            aria-label={text('undoStep', step.words)}
            onClick={undo}
          >
            {text('undo')}
          </button>
        </p>
      )}
      {isUnsaved.value && <p class="field-note problem">{text('presetsUnsaved')}</p>}
    </div>
  );
}
