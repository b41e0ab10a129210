import { useId, useRef, useState } from 'preact/hooks';
import { text } from '../../browser/i18n.ts';
import type { Preset } from '../../design/preset-library.ts';
import { Popover } from '../controls/popover.tsx';
import { Icon } from '../icons/icon.tsx';
import { moreVertIcon, starFilledIcon, starIcon } from '../icons/icons.ts';
import { library } from '../state/known-presets.ts';
import {
  isShown,
  overwritePreset,
  removePreset,
  renamePreset,
  toggleDefault,
  usePreset,
} from './actions.ts';
import { focusAfterNaming, NameInput } from './name-input.tsx';
import { PresetMini } from './preset-mini.tsx';

/** One preset: a press uses it; what else can be done with it stands behind it. */
export function PresetRow({ preset }: { preset: Preset }) {
  const { name, design } = preset;
  const [isNaming, setNaming] = useState(false);
  const use = useRef<HTMLButtonElement>(null);
  const stopNaming = () => {
    setNaming(false);
    focusAfterNaming(use);
  };
  if (isNaming) {
    return (
      <li class="preset-row">
        <NameInput
          label={text('presetName')}
          name={name}
          onDone={(typed) => {
            if (typed !== name) renamePreset(preset, typed);
            stopNaming();
          }}
          onCancel={stopNaming}
        />
      </li>
    );
  }
  return (
    <li class="preset-row">
      <button
        ref={use}
        type="button"
        class="preset-use"
        aria-pressed={isShown(preset)}
        title={name}
        onClick={() => void usePreset(preset)}
      >
        <PresetMini design={design} />
        <span class="preset-name" dir="auto">
          {name}
        </span>
      </button>
      <DefaultButton preset={preset} />
      <PresetMenu preset={preset} onRename={() => setNaming(true)} />
    </li>
  );
}

function DefaultButton({ preset }: { preset: Preset }) {
  const isDefault = library.value.defaultId === preset.id;
  const label = text('presetDefault', preset.name);
  return (
    <button
      type="button"
      class="icon-button star"
      aria-label={label}
      title={label}
      aria-pressed={isDefault}
      onClick={() => toggleDefault(preset)}
    >
      <Icon icon={isDefault ? starFilledIcon : starIcon} />
    </button>
  );
}

function PresetMenu({ preset, onRename }: { preset: Preset; onRename(): void }) {
  const id = useId();
  const label = text('presetChange', preset.name);
  const after = (step: () => void) => () => {
    document.getElementById(id)?.hidePopover();
    step();
  };
  return (
    <>
      <button type="button" class="icon-button" aria-label={label} title={label} popovertarget={id}>
        <Icon icon={moreVertIcon} />
      </button>
      <Popover id={id} label={label} placement="below">
        <div class="menu">
          <MenuItem name={text('presetRename')} onClick={after(onRename)} />
          <MenuItem
            name={text('presetReplace')}
            isDisabled={isShown(preset)}
            onClick={after(() => overwritePreset(preset))}
          />
          <MenuItem name={text('presetDelete')} onClick={after(() => removePreset(preset))} />
        </div>
      </Popover>
    </>
  );
}

interface MenuItemProps {
  name: string;
  isDisabled?: boolean;
  onClick(): void;
}

function MenuItem({ name, isDisabled = false, onClick }: MenuItemProps) {
  return (
    <button type="button" class="menu-item" disabled={isDisabled} onClick={onClick}>
      {name}
    </button>
  );
}
