import { stayAwakeFor } from '../browser/keep-awake.ts';
import { browser } from '../browser/webext.ts';
import { servePosts } from '../messaging/posts.ts';
import { protocol } from '../messaging/protocol.ts';
import { type Handlers, serve } from '../messaging/serve.ts';
import { tellError } from '../messaging/tell-error.ts';
import { findJobByNotice } from '../store/job-steps.ts';
import { callHost } from './call-host.ts';
import { captureOf, moveCapture } from './capture-states.ts';
import { captureTab, finishCapture, stopCapture } from './capture-tab.ts';
import { noteBegun } from './downloads.ts';
import { createMenu, listenToEntryPoints } from './entry-points.ts';
import { isResumeAlarm, runQueue } from './export-queue.ts';
import {
  cancelExport,
  onDownloadChanged,
  onDownloadErased,
  onFileRendered,
  resumeExport,
  startExport,
} from './exports.ts';
import { tellOf } from './job-ends.ts';
import { traceMessages } from './message-trace.ts';
import { exportCapture } from './quick-export.ts';
import { reportCapture } from './report.ts';

// Every listener is added before the first pause: the event that wakes the background is lost
// to those that come later.

const handlers: Handlers<'background'> = {
  async captureTab({ tabId }) {
    const state = await captureTab(tabId, 'editor');
    await reportCapture(state);
    return state;
  },
  stopCapture: ({ tabId }) => stopCapture(tabId),
  startExport: (request) => startExport(request),
  cancelExport: ({ jobId }) => cancelExport(jobId),
  resumeExport: ({ jobId }) => resumeExport(jobId),
  renderFile: (request) => stayAwakeFor(callHost('renderFile', request)),
  fetchImages: ({ threadId }) =>
    stayAwakeFor(callHost('fetchImages', { threadId, isAskedFor: true })),
  findFacts: ({ threadId }) => stayAwakeFor(callHost('findFacts', { threadId })),
  fileRendered: ({ jobId, index, url }) => onFileRendered(jobId, index, url),
  jobMoved: ({ jobId }) => tellOf(jobId),

  async captureProgress({ captureId, posts, waitingForTab }, { tabId }) {
    if (tabId === undefined) return;
    await moveCapture({ tabId, captureId }, { posts, waitingForTab }, reportCapture);
  },
  async captureFinished({ captureId, result }, { tabId }) {
    const reading = await captureOf(tabId, captureId);
    const state = reading && (await finishCapture(reading, result));
    if (!state) return;
    if (state.phase === 'done' && state.purpose === 'export') await exportCapture(state);
  },
  async noticeCancelled({ captureId }, { tabId }) {
    if (tabId === undefined) return;
    if (await captureOf(tabId, captureId)) {
      await stopCapture(tabId);
      return;
    }
    const job = await findJobByNotice({ captureId, tabId });
    if (job) await cancelExport(job.id);
  },
};
traceMessages();
serve('background', protocol.background, tellError, handlers);
servePosts(protocol.background, handlers);

listenToEntryPoints();

/** Where the journal could not be written, the next alarm finds out how a download stands. */
const untilAlarm = (work: Promise<void>) =>
  void work.catch((error) => console.error('download not noted', error));

browser.downloads.onCreated.addListener(({ id, url, filename }) =>
  untilAlarm(noteBegun(id, url, filename)),
);
browser.downloads.onChanged.addListener((change) => {
  const { id, state, error, filename, paused, canResume, danger } = change;
  if (!state && !error && !filename && !paused && !danger) return;
  const told = { state: state?.current, error: error?.current, filename: filename?.current };
  const standing = { paused: paused?.current, canResume: canResume?.current };
  untilAlarm(onDownloadChanged({ id, ...told, ...standing, danger: danger?.current }));
});
browser.downloads.onErased.addListener((id) => untilAlarm(onDownloadErased(id)));
browser.alarms.onAlarm.addListener(({ name }) => {
  if (isResumeAlarm(name)) void runQueue();
});
browser.runtime.onInstalled.addListener(() => void createMenu());
browser.runtime.onStartup.addListener(() => undefined);

// Whatever woke us: exports that an earlier life has left unfinished go on.
void runQueue();
