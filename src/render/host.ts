import { protocol } from '../messaging/protocol.ts';
import { serve } from '../messaging/serve.ts';
import { tellError } from '../messaging/tell-error.ts';
import { loadDraft } from '../store/drafts.ts';
import { saveUnfinished } from '../store/unfinished.ts';
import { fetchThreadImages, isFetching } from './images/fetch-images.ts';
import { findFacts } from './images/find-facts.ts';
import { holdFile, holdsFiles, releaseFile } from './job/held-files.ts';
import { renderFile } from './job/render-file.ts';
import { renderJob } from './job/render-job.ts';
import { scaleAhead } from './job/scale-ahead.ts';

/**
 * The render host: an offscreen document in Chrome, a frame of the event page in Firefox. It
 * fetches pictures and renders jobs; what it must not forget is in the store.
 */
interface Running {
  work: Promise<void>;
  stop: AbortController;
}

const jobs = new Map<number, Running>();
/** Single images that are being made, and threads whose pictures are looked at. */
let images = 0;

serve('host', protocol.host, tellError, {
  async fetchImages({ threadId, isAskedFor }) {
    const draft = await loadDraft(threadId);
    const areNew = draft && (await fetchThreadImages(draft.thread, isAskedFor));
    closeWhenIdle();
    // Not waited for. What does not go well here is told by the export.
    if (areNew) scaleAhead(threadId, () => jobs.size + images === 0).catch(() => undefined);
  },
  async findFacts({ threadId }) {
    images++;
    try {
      await findFacts(threadId);
    } finally {
      images--;
      closeWhenIdle();
    }
  },
  async renderJob({ jobId }) {
    const running = jobs.get(jobId) ?? start(jobId);
    await running.work;
    closeWhenIdle();
  },
  async renderFile(request) {
    images++;
    try {
      return holdFile(await renderFile(request));
    } finally {
      images--;
      closeWhenIdle();
    }
  },
  stopJob({ jobId }) {
    jobs.get(jobId)?.stop.abort();
  },
  releaseFile({ url }) {
    releaseFile(url);
    closeWhenIdle();
  },
  saveUnfinished: () => saveUnfinished().finally(closeWhenIdle),
});

function start(jobId: number): Running {
  const stop = new AbortController();
  const work = renderJob(jobId, stop.signal).finally(() => jobs.delete(jobId));
  const running = { work, stop };
  jobs.set(jobId, running);
  return running;
}

const IDLE = 20_000; // ms
let closing: ReturnType<typeof setTimeout> | undefined;

/** Chrome keeps an offscreen document for ever; a frame in Firefox goes with its event page. */
function closeWhenIdle(): void {
  clearTimeout(closing);
  closing = setTimeout(() => {
    if (jobs.size + images === 0 && !isFetching() && !holdsFiles()) window.close();
  }, IDLE);
}
