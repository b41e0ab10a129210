import { render } from 'preact';
import { text } from '../browser/i18n.ts';
import { serve } from '../messaging/serve.ts';
import { registerFonts } from '../slides/fonts.ts';
import { loadDesign, loadExportSettings } from '../store/settings.ts';
import { EditorPage } from './editor-page.tsx';
import { addressFrom } from './state/address.ts';
import { captureChanged, open } from './state/capture.ts';
import { exportNotStarted, jobChanged, showRunningJobs } from './state/jobs.ts';
import { followMoves } from './state/moving.ts';
import { followPictures, picturesChanged } from './state/pictures.ts';
import { saveBeforeClosing } from './state/saving.ts';
import { startWithSettings } from './state/settings.ts';
import { startWith } from './state/work.ts';
import { StudioPage } from './studio/studio-page.tsx';

const address = addressFrom(location.search);
const isPopup = address.source.kind === 'active-tab';
const isStudio = address.view === 'studio';

// The popup gets its size from its content; a tab has its own.
document.documentElement.classList.toggle('in-popup', isPopup);
document.title = text(isStudio ? 'studio' : 'editorTitle');
registerFonts();
serve('editors', {
  captureChanged,
  jobChanged: ({ jobId }) => jobChanged(jobId),
  exportNotStarted,
  imagesChanged: ({ threadId }) => picturesChanged(threadId),
});

void start();

async function start(): Promise<void> {
  await useLastChoices();
  saveBeforeClosing();
  followMoves();
  followPictures();
  render(isStudio ? <StudioPage /> : <EditorPage isPopup={isPopup} />, document.body);
  await Promise.all([open(address.source), showRunningJobs()]);
}

async function useLastChoices(): Promise<void> {
  try {
    const [design, settings] = await Promise.all([loadDesign(), loadExportSettings()]);
    startWith(design);
    startWithSettings(settings);
  } catch (error) {
    // A browser that keeps nothing (full disk, forbidden storage) still shows the thread.
    console.error(error);
  }
}
