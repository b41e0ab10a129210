import { stayAwakeFor } from '../browser/keep-awake.ts';
import { browser } from '../browser/webext.ts';
import { servePosts } from '../messaging/posts.ts';
import { protocol } from '../messaging/protocol.ts';
import { type Handlers, serve } from '../messaging/serve.ts';
import { tellError } from '../messaging/tell-error.ts';
import { findJobByNotice } from '../store/jobs.ts';
import { callHost } from './call-host.ts';
import { inTurn, saveCaptureState } from './capture-states.ts';
import { captureOf, captureTab, finishCapture, stopCapture } from './capture-tab.ts';
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
  fileRendered: ({ jobId, index, url }) => onFileRendered(jobId, index, url),
  jobMoved: ({ jobId }) => tellOf(jobId),

  async captureProgress({ captureId, posts, waitingForTab }, { tabId }) {
    if (tabId === undefined) return;
    await inTurn(tabId, async () => {
      const state = await captureOf(tabId, captureId);
      if (state) await reportCapture(await saveCaptureState({ ...state, posts, waitingForTab }));
    });
  },
  async captureFinished({ captureId, result }, { tabId }) {
    if (tabId === undefined) return;
    const state = await inTurn(tabId, async () => {
      const reading = await captureOf(tabId, captureId);
      return reading && finishCapture(reading, result);
    });
    if (!state) return;
    await reportCapture(state);
    if (state.phase === 'done' && state.purpose === 'export') await exportCapture(state);
  },
  async noticeCancelled({ captureId }, { tabId }) {
    if (tabId !== undefined && (await captureOf(tabId, captureId))) return stopCapture(tabId);
    const job = await findJobByNotice(captureId);
    if (job) await cancelExport(job.id);
  },
};
traceMessages();
serve('background', protocol.background, tellError, handlers);
servePosts(protocol.background, handlers);

listenToEntryPoints();

browser.downloads.onChanged.addListener(({ id, state, error, filename }) => {
  if (!state && !filename) return;
  const told = { state: state?.current, error: error?.current, filename: filename?.current };
  void onDownloadChanged({ id, ...told });
});
browser.downloads.onErased.addListener((id) => void onDownloadErased(id));
browser.alarms.onAlarm.addListener(({ name }) => {
  if (isResumeAlarm(name)) void runQueue();
});
browser.runtime.onInstalled.addListener(() => void createMenu());
browser.runtime.onStartup.addListener(() => undefined);

// Whatever woke us: exports that an earlier life has left unfinished go on.
void runQueue();
