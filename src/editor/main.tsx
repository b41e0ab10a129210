import { render } from 'preact';
import { text } from '../browser/i18n.ts';
import { editorMethods } from '../messaging/editor-methods.ts';
import { serve } from '../messaging/serve.ts';
import { loadDesign, loadExportSettings } from '../store/settings.ts';
import { later } from './controls/later.tsx';
import { EditorPage } from './editor-page.tsx';
import { addressFrom } from './state/address.ts';
import { beginPage } from './state/begin-page.ts';
import { startWithSettings } from './state/export-choices.ts';
import { exportNotStarted, jobChanged, showRunningJobs } from './state/export-progress.ts';
import { startPresets } from './state/known-presets.ts';
import { followMoves } from './state/moving.ts';
import { captureChanged, lookUp, open } from './state/open-thread.ts';
import { followFonts } from './state/own-fonts.ts';
import { followPictures, picturesChanged } from './state/pictures.ts';
import { startWithRecentColours } from './state/recent-colours.ts';
import { saveBeforeClosing, saveWhatIsLeft } from './state/saving.ts';
import { noteUnread } from './state/some-newer.ts';
import { isPopup } from './state/windows.ts';
import { startWith } from './state/work.ts';

const StudioPage = later(async () => (await import('./studio/studio-page.tsx')).StudioPage);

const address = addressFrom(location.search);
const isStudio = address.view === 'studio';

// The popup gets its size from its content; a tab has its own.
document.documentElement.classList.toggle('in-popup', isPopup);
beginPage(text(isStudio ? 'studio' : 'editorTitle'));
serve('editors', editorMethods, null, {
  captureChanged,
  jobChanged: ({ jobId }) => jobChanged(jobId),
  exportNotStarted,
  dataDeleted: () => location.reload(),
  imagesChanged: ({ threadId }) => picturesChanged(threadId),
});

// Asked for before anything is drawn with it: a font that comes later has all of it laid out again.
void document.fonts.load('1em "Inter Variable"');
void start();

async function start(): Promise<void> {
  await saveWhatIsLeft();
  // The browser and the stores answer in their own time: all of them are asked at once.
  const looking = lookUp(address.source);
  await useLastChoices();
  saveBeforeClosing();
  followFonts();
  followMoves();
  followPictures();
  const opening = open(address.source, looking);
  // What is known is drawn together with the controls, and not after them.
  await looking;
  render(isStudio ? <StudioPage /> : <EditorPage isPopup={isPopup} />, document.body);
  await Promise.all([opening, showRunningJobs().catch(noteUnread)]);
  const { followSync } = await import('./presets/preset-sync.ts');
  await followSync().catch(noteUnread);
}

async function useLastChoices(): Promise<void> {
  const parts = [
    loadDesign().then(startWith),
    loadExportSettings().then(startWithSettings),
    startWithRecentColours(),
    startPresets(),
  ];
  await Promise.all(parts.map((part) => part.catch(noteUnread)));
}
