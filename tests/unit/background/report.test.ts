// @vitest-environment node

import * as v from 'valibot';
import { beforeEach, describe, expect, it } from 'vitest';
import { CAPTURE_PROBLEMS } from '../../../src/messaging/capture-problems.ts';
import { EXPORT_PROBLEMS } from '../../../src/messaging/export-problems.ts';
import { type CaptureState, protocol } from '../../../src/messaging/protocol.ts';
import type { Job } from '../../../src/store/database.ts';
import { addJob } from '../../../src/store/job-steps.ts';
import { saveRenderedFile } from '../../../src/store/made-files.ts';
import { emptyDatabase } from '../../support/empty-database.ts';
import { moveFile } from '../../support/job-files.ts';
import { REQUEST, World } from './background-life.ts';

let world: World;
let report: typeof import('../../../src/background/report.ts');
let job: Job;

const NOTICE = { tabId: 7, captureId: 'c1' };

beforeEach(async () => {
  await emptyDatabase();
  world = new World();
  await world.awake();
  report = await import('../../../src/background/report.ts');
  job = await addJob(REQUEST, NOTICE);
});

/** What the button shows, and what the page does. */
function shown() {
  const { action, tabs } = world.browser;
  return {
    badge: action.setBadgeText.mock.calls.at(-1)?.[0],
    title: action.setTitle.mock.calls.at(-1)?.[0].title,
    notice: tabs.sendMessage.mock.calls.at(-1)?.[1].input as { tone: string } | undefined,
  };
}

const state: CaptureState = {
  captureId: 'c1',
  tabId: 7,
  purpose: 'export',
  phase: 'reading',
  posts: 0,
};
type CaptureRow = [string, Partial<CaptureState>, string, string, string | null];

describe('reportCapture', () => {
  it.each<CaptureRow>([
    ['before the first post', {}, '…', 'Reading the thread… 0 posts', 'busy'],
    ['with one post', { posts: 1 }, '1', 'Reading the thread… 1 post', 'busy'],
    ['with many posts', { posts: 120 }, '120', 'Reading the thread… 120 posts', 'busy'],
    [
      'while it waits',
      { posts: 3, waitingForTab: true },
      '3',
      'Come back to this tab: X loads posts only while you look at it',
      'busy',
    ],
    [
      'when it has failed',
      { phase: 'failed', problem: 'cancelled' },
      '!',
      'Reading was cancelled before the first post was read.',
      'error',
    ],
    ['when it is done', { phase: 'done', posts: 3 }, '', 'Thread Navigator', null],
  ])('%s', async (_, changes, letters, sentence, tone) => {
    await report.reportCapture({ ...state, ...changes });
    const { badge, title, notice } = shown();
    expect(badge).toEqual({ text: letters, tabId: 7 });
    expect(title).toBe(sentence);
    expect(notice).toEqual(tone ? { captureId: 'c1', tone, text: sentence } : undefined);
  });

  it('shows no notice beside an editor', async () => {
    await report.reportCapture({ ...state, purpose: 'editor' });
    expect(shown().notice).toBeUndefined();
    expect(shown().badge).toEqual({ text: '…', tabId: 7 });
  });

  it('does not mind a page or a tab that has gone', async () => {
    const { tabs, action } = world.browser;
    tabs.sendMessage.mockRejectedValue(new Error('No receiver'));
    action.setBadgeText.mockRejectedValue(new Error('No tab with id: 7'));
    await expect(report.reportCapture(state)).resolves.toBeUndefined();
  });
});

type JobRow = [string, Partial<Job>, number, string, string, string];

describe('reportJob', () => {
  it.each<JobRow>([
    ['that waits', {}, 0, '…', 'Exporting 1 of 1', 'busy'],
    ['of one file', { state: 'rendering', total: 1 }, 0, '…', 'Exporting 1 of 1', 'busy'],
    ['of four files', { state: 'rendering', total: 4 }, 0, '0/4', 'Exporting 1 of 4', 'busy'],
    ['that goes on', { state: 'rendering', total: 4 }, 2, '2/4', 'Exporting 3 of 4', 'busy'],
    ['at its end', { state: 'rendering', total: 4 }, 4, '4/4', 'Exporting 4 of 4', 'busy'],
    [
      'of one that is done',
      { state: 'done', total: 1 },
      0,
      '✓',
      'Saved 1 file to your downloads',
      'done',
    ],
    [
      'that is done',
      { state: 'done', total: 4 },
      0,
      '✓',
      'Saved 4 files to your downloads',
      'done',
    ],
    [
      'that is done, but for a file that the user did not want',
      { state: 'done', total: 4, refused: 1 },
      0,
      '✓',
      'Saved 3 of 4 files. The others were cancelled.',
      'done',
    ],
    [
      'that is done under other names',
      { state: 'done', total: 4, renamed: true },
      0,
      '✓',
      'Saved 4 files, but another extension renamed them. One ZIP keeps them in order.',
      'done',
    ],
    [
      'that is done without some pictures',
      { state: 'done', total: 4, missing: 3 },
      0,
      '✓',
      'Saved 4 files to your downloads without 3 missing images',
      'done',
    ],
    ['that is cancelled', { state: 'cancelled', total: 4 }, 1, '', 'Export cancelled', 'done'],
    [
      'that has failed',
      { state: 'failed', problem: 'too-large' },
      0,
      '!',
      'Export failed: the image is too large at this scale. Choose a smaller scale.',
      'error',
    ],
    [
      'that has failed somehow',
      { state: 'failed' },
      0,
      '!',
      'Export failed: the images could not be drawn. Try again, or copy the report.',
      'error',
    ],
  ])('%s', async (_, changes, saved, letters, sentence, tone) => {
    for (let index = 0; index < saved; index++) {
      await saveRenderedFile(job.id, index, new Blob());
      await moveFile(job.id, index, 'rendered', { state: 'saved' });
    }
    await saveRenderedFile(job.id, saved, new Blob());
    await report.reportJob({ ...job, ...changes });
    const { badge, title, notice } = shown();
    expect(badge).toEqual({ text: letters });
    expect(title).toBe(letters ? sentence : 'Thread Navigator');
    expect(notice).toEqual({ captureId: 'c1', tone, text: sentence });
  });

  it('shows no notice where there is none', async () => {
    await report.reportJob({ ...job, notice: undefined });
    expect(shown().notice).toBeUndefined();
  });
});

describe('a notice', () => {
  const { input } = protocol.page.showNotice;

  it.each([...CAPTURE_PROBLEMS])('can hold the sentence for %s', async (problem) => {
    await report.reportCapture({ ...state, phase: 'failed', problem });
    expect(v.is(input, shown().notice)).toBe(true);
    expect(shown().title).toMatch(/\.$/);
  });

  it.each([...EXPORT_PROBLEMS])('can hold the sentence for %s', async (problem) => {
    await report.reportJob({ ...job, state: 'failed', problem });
    expect(v.is(input, shown().notice)).toBe(true);
    expect(shown().title).toMatch(/[.?]$/);
  });
});
