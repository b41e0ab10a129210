import { render } from 'preact';
import { text } from '../browser/i18n.ts';
import { serve } from '../messaging/serve.ts';
import { loadDesign, loadExportSettings } from '../store/settings.ts';
import { beginPage } from './begin-page.ts';
import { EditorPage } from './editor-page.tsx';
import { later } from './later.tsx';
import { addressFrom } from './state/address.ts';
import { captureChanged, open } from './state/capture.ts';
import { followFonts } from './state/fonts.ts';
import { exportNotStarted, jobChanged, showRunningJobs } from './state/jobs.ts';
import { followMoves } from './state/moving.ts';
import { followPictures, picturesChanged } from './state/pictures.ts';
import { startPresets } from './state/presets.ts';
import { startWithRecentColours } from './state/recent-colours.ts';
import { saveBeforeClosing } from './state/saving.ts';
import { startWithSettings } from './state/settings.ts';
import { startWith } from './state/work.ts';
import { isPopup } from './windows.ts';

const StudioPage = later(async () => (await import('./studio/studio-page.tsx')).StudioPage);

const address = addressFrom(location.search);
const isStudio = address.view === 'studio';

// The popup gets its size from its content; a tab has its own.
document.documentElement.classList.toggle('in-popup', isPopup);
beginPage(text(isStudio ? 'studio' : 'editorTitle'));
serve('editors', {
  captureChanged,
  jobChanged: ({ jobId }) => jobChanged(jobId),
  exportNotStarted,
  dataDeleted: () => location.reload(),
  imagesChanged: ({ threadId }) => picturesChanged(threadId),
});

void start();

async function start(): Promise<void> {
  await useLastChoices();
  saveBeforeClosing();
  followFonts();
  followMoves();
  followPictures();
  render(isStudio ? <StudioPage /> : <EditorPage isPopup={isPopup} />, document.body);
  await Promise.all([open(address.source), showRunningJobs()]);
  const { followSync } = await import('./state/preset-sync.ts');
  await followSync();
}

async function useLastChoices(): Promise<void> {
  try {
    const [design, settings] = await Promise.all([loadDesign(), loadExportSettings()]);
    startWith(design);
    startWithSettings(settings);
    await Promise.all([startWithRecentColours(), startPresets()]);
  } catch (error) {
    // A browser that keeps nothing (full disk, forbidden storage) still shows the thread.
    console.error(error);
  }
}
