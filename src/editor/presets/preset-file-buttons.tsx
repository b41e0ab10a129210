import { useState } from 'preact/hooks';
import { countText, text } from '../../browser/i18n.ts';
import type { Brand } from '../../design/brand.ts';
import { NO_BRAND } from '../../design/brand.ts';
import { PRESET_FILE_NAME, type PresetFileProblem } from '../../design/preset-file.ts';
import { MOST_PRESETS } from '../../design/preset-library.ts';
import { presetFileOf, takePresetFile } from '../../store/preset-files.ts';
import { PickFile, TabButton } from '../controls/pick-file.tsx';
import { library } from '../state/known-presets.ts';
import { isPopup } from '../state/windows.ts';
import { changeBrandUse, endGesture } from '../state/work.ts';
import { addPresets, lastStep } from './actions.ts';
import { problemText } from './problem-texts.ts';

interface Outcome {
  words: string;
  problems: readonly PresetFileProblem[];
  /** The file's brand kit, when the user has another one. */
  brand?: Brand;
}

/** Presets and brand kit as a file to keep or to hand on. */
export function PresetFileButtons() {
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const save = async () => {
    const { text: content, leftOut } = await presetFileOf(library.value);
    download(content);
    const words = leftOut.map((name) => text('pictureNotInFile', name));
    setOutcome({
      words: [text('presetsSaved', PRESET_FILE_NAME), ...words].join(' '),
      problems: [],
    });
  };
  const load = async (file: File) => setOutcome(await take(file));
  return (
    <>
      <div class="preset-files">
        {isPopup ? (
          <TabButton label={text('presetsToFile')} />
        ) : (
          <button type="button" class="text-button" onClick={() => void save()}>
            {text('presetsToFile')}
          </button>
        )}
        <PickFile
          label={text('presetsFromFile')}
          accept=".json"
          onPick={(file) => void load(file)}
        />
      </div>
      <div role="status">
        {outcome && <OutcomeView outcome={outcome} onEnd={() => setOutcome(null)} />}
      </div>
    </>
  );
}

function download(content: string): void {
  const url = URL.createObjectURL(new Blob([content], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = PRESET_FILE_NAME;
  link.click();
  // The browser reads it after the click has returned.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

async function take(file: File): Promise<Outcome> {
  const room = MOST_PRESETS - library.value.presets.length;
  const { presets, brand, problems } = await takePresetFile(file, room);
  lastStep.value = null;
  addPresets(presets);
  const isOther = !isSame(brand, NO_BRAND) && !isSame(brand, library.value.brand);
  const isFree = isSame(library.value.brand, NO_BRAND);
  if (isOther && isFree) useBrand(brand);
  const isNothing = presets.length === 0 && problems.length > 0;
  return {
    words: isNothing ? '' : countText('presetsLoaded', presets.length),
    problems,
    ...(isOther && !isFree && { brand }),
  };
}

function useBrand(brand: Brand): void {
  changeBrandUse({ brand }, 'brand');
  endGesture();
}

const isSame = (a: Brand, b: Brand) => JSON.stringify(a) === JSON.stringify(b);

function OutcomeView({ outcome, onEnd }: { outcome: Outcome; onEnd(): void }) {
  const { words, problems, brand } = outcome;
  const takeOver = (theirs: Brand) => {
    useBrand(theirs);
    onEnd();
  };
  return (
    <>
      {words && <p class="field-note">{words}</p>}
      {problems.length > 0 && (
        <ul class="preset-problems">
          {problems.map((problem) => (
            <li key={`${problem.number} ${problem.code}`}>{problemText(problem)}</li>
          ))}
        </ul>
      )}
      {brand && (
        <p class="field-note">
          {text('brandInFile')}{' '}
          <button type="button" class="text-button" onClick={() => takeOver(brand)}>
            {text('brandFromFile')}
          </button>
        </p>
      )}
    </>
  );
}
