// @vitest-environment node
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { database } from '../../../src/store/database.ts';
import { addJob, updateJob } from '../../../src/store/job-steps.ts';
import { hasEnded, loadJob, loadJobs } from '../../../src/store/jobs.ts';
import { saveRenderedFile } from '../../../src/store/made-files.ts';
import { emptyDatabase } from '../../support/empty-database.ts';
import { loadFiles, moveFile } from '../../support/job-files.ts';
import { until } from '../../support/waiting.ts';
import { REQUEST, World } from './background-life.ts';

let world: World;
let downloads: World['browser']['downloads'];

beforeEach(async () => {
  await emptyDatabase();
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  world = new World();
  downloads = world.browser.downloads;
  await world.idle();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] });
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const downloadsEnd = (state: 'complete' | 'interrupted') => {
  downloads.onStart = ({ id }) => void setTimeout(() => downloads.end(id, state), 5);
};
/** Asks for an export, and finds it in the journal. */
async function start(): Promise<number> {
  const requestId = crypto.randomUUID();
  await world.post('startExport', { ...REQUEST, requestId });
  return until(async () => {
    const job = (await loadJobs()).find((one) => one.requestId === requestId);
    return job!.id;
  });
}
const cancel = (jobId: number) => world.send('cancelExport', { jobId });
const stateOf = async (jobId: number) => (await loadJob(jobId))?.state;
const ended = (jobId: number) =>
  until(async () => expect(hasEnded((await loadJob(jobId))!)).toBe(true));
/** All is done: the alarm is off. */
const quiet = () => until(() => expect(world.alarms.size).toBe(0));

/** A promise and what keeps it. */
function gate() {
  let open: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open };
}

describe('an export', () => {
  it('is rendered, saved and forgotten but for the journal', async () => {
    downloadsEnd('complete');
    const jobId = await start();
    await ended(jobId);
    await quiet();
    expect(await loadJob(jobId)).toMatchObject({ state: 'done', total: 2, starts: 1 });
    expect(downloads.saved()).toEqual(['lab-10-1.png', 'lab-10-2.png']);
    expect(await loadFiles(jobId)).toEqual([]);
    expect(world.host.held.size).toBe(0);
  });

  it('is told to the editors when it cannot be written down', async () => {
    const add = vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementationOnce(() => {
      throw new DOMException('No room', 'QuotaExceededError');
    });
    await world.post('startExport', { ...REQUEST, requestId: 'full' });
    await until(() =>
      expect(world.browser.runtime.sendMessage).toHaveBeenCalledWith({
        to: 'editors',
        method: 'exportNotStarted',
        input: { requestId: 'full' },
      }),
    );
    expect(add).toHaveBeenCalledOnce();
    expect(await loadJobs()).toEqual([]);
  });

  it('is told to the editors as it goes on', async () => {
    downloadsEnd('complete');
    const jobId = await start();
    await ended(jobId);
    await quiet();
    const told = world.browser.runtime.sendMessage.mock.calls.map(([message]) => message);
    expect(told).toContainEqual({ to: 'editors', method: 'jobChanged', input: { jobId } });
  });

  it('has an alarm until it has ended', async () => {
    const { opened, open } = gate();
    world.host.beforeFile = () => opened;
    downloadsEnd('complete');
    const jobId = await start();
    expect([...world.alarms]).toEqual(['resume-exports']);
    open();
    await ended(jobId);
    await quiet();
  });

  const savingEnds = (error: string, ids: readonly number[] = []) => {
    downloads.onStart = ({ id }) => {
      const isHit = ids.length === 0 || ids.includes(id);
      const end = () =>
        isHit ? downloads.end(id, 'interrupted', error) : downloads.end(id, 'complete');
      setTimeout(end, 5);
    };
  };

  it('fails when the disk is full, and keeps what it has made for another try', async () => {
    savingEnds('FILE_NO_SPACE');
    const jobId = await start();
    await ended(jobId);
    expect(await loadJob(jobId)).toMatchObject({ state: 'failed', problem: 'disk-full' });
    await quiet();
    await until(() => expect(world.host.held.size).toBe(0));
    expect((await loadFiles(jobId)).map(({ blob }) => blob)).toEqual([
      expect.any(Blob),
      expect.any(Blob),
    ]);
    downloadsEnd('complete');
    await world.send('resumeExport', { jobId });
    await until(async () => expect(await stateOf(jobId)).toBe('done'));
    await quiet();
    expect(downloads.saved()).toEqual(['lab-10-1.png', 'lab-10-2.png']);
    expect(await loadFiles(jobId)).toEqual([]);
  });

  it('saves again what breaks off without anybody’s doing', async () => {
    savingEnds('CRASH', [1, 3]);
    const jobId = await start();
    await ended(jobId);
    await quiet();
    expect(await stateOf(jobId)).toBe('done');
    expect(downloads.saved().sort()).toEqual(['lab-10-1.png', 'lab-10-2.png']);
    expect(downloads.all).toHaveLength(4);
  });

  it('gives up what breaks off again and again', async () => {
    savingEnds('CRASH');
    const jobId = await start();
    await ended(jobId);
    await quiet();
    expect(await loadJob(jobId)).toMatchObject({ state: 'failed', problem: 'download-broken' });
    expect(downloads.all.length).toBeLessThanOrEqual(8);
  });

  it('is done when an extension clears its downloads from the list at once', async () => {
    downloads.onStart = ({ id }) => {
      setTimeout(() => {
        downloads.end(id, 'complete');
        downloads.erase(id);
      }, 5);
    };
    const jobId = await start();
    await ended(jobId);
    await quiet();
    expect(await loadJob(jobId)).toMatchObject({ state: 'done', total: 2 });
  });

  it('tells when the browser has no names for its files after seconds: it asks for them', async () => {
    downloads.onStart = (download) => {
      download.filename = '';
    };
    const jobId = await start();
    await until(() => expect(downloads.all).toHaveLength(2));
    vi.advanceTimersByTime(3000);
    await until(async () => expect((await loadJob(jobId))!.asking).toBe(true));
    await cancel(jobId);
    await quiet();
  });

  it('of one file waits for its dialog without a word', async () => {
    world.host.files = 1;
    downloads.onStart = (download) => {
      download.filename = '';
    };
    const jobId = await start();
    await until(() => expect(downloads.all).toHaveLength(1));
    vi.advanceTimersByTime(3000);
    downloads.end(1, 'complete');
    await ended(jobId);
    await quiet();
    expect((await loadJob(jobId))!.asking).toBe(undefined);
  });

  it('is told of when whoever has ended it was stopped before that', async () => {
    const jobId = await start();
    await until(() => expect(downloads.all).toHaveLength(2));
    await updateJob(jobId, { state: 'failed', problem: 'too-large' });
    await world.ringAlarms();
    await quiet();
    expect(await loadJob(jobId)).toMatchObject({ toTidy: false });
    expect(world.browser.action.setBadgeText).toHaveBeenLastCalledWith({ text: '!' });
  });

  it('keeps the other files when the user does not want one of them', async () => {
    savingEnds('USER_CANCELED', [1]);
    const jobId = await start();
    await ended(jobId);
    await quiet();
    expect(await loadJob(jobId)).toMatchObject({ state: 'done', total: 2, refused: 1 });
    expect(downloads.saved()).toEqual(['lab-10-2.png']);
    expect(await loadFiles(jobId)).toEqual([]);
  });

  it('is cancelled when the user wants none of its files', async () => {
    savingEnds('USER_CANCELED');
    const jobId = await start();
    await ended(jobId);
    expect(await stateOf(jobId)).toBe('cancelled');
    await quiet();
  });

  it('notices that its files were given other names', async () => {
    downloads.onStart = ({ id }) => {
      downloads.onChanged.emit({ id, filename: { current: `/home/ada/Downloads/8f0c-${id}.png` } });
      setTimeout(() => downloads.end(id, 'complete'), 5);
    };
    const jobId = await start();
    await ended(jobId);
    await quiet();
    expect(await loadJob(jobId)).toMatchObject({ state: 'done', renamed: true });
  });

  it('fails when the browser refuses its name', async () => {
    downloads.onStart = () => {
      throw new Error('Invalid filename');
    };
    const jobId = await start();
    await ended(jobId);
    expect(await loadJob(jobId)).toMatchObject({ state: 'failed', problem: 'name-refused' });
    await quiet();
    expect(world.host.held.size).toBe(0);
  });

  it('keeps the failure that the host has written down', async () => {
    world.host.beforeFile = async () => {
      const [job] = await loadJobs();
      await updateJob(job!.id, { state: 'failed', problem: 'too-large' });
    };
    const jobId = await start();
    await quiet();
    expect(await loadJob(jobId)).toMatchObject({ state: 'failed', problem: 'too-large' });
    expect(downloads.all).toEqual([]);
  });
});

describe('exports', () => {
  it('run one after the other', async () => {
    downloadsEnd('complete');
    const rendering: string[] = [];
    world.host.beforeFile = async () => {
      const states = (await loadJobs()).map(({ state }) => state);
      rendering.push(states.join());
    };
    const [first, second] = [await start(), await start()];
    await ended(second);
    expect(await stateOf(first)).toBe('done');
    expect([...new Set(rendering)]).toEqual(['rendering,queued', 'done,rendering']);
    await quiet();
  });

  it('do not wait for a download that stands still', async () => {
    const first = await start();
    await until(() => expect(downloads.all).toHaveLength(2));
    downloads.end(1, 'complete');
    downloadsEnd('complete');
    const second = await start();
    await ended(second);
    expect([await stateOf(first), await stateOf(second)]).toEqual(['rendering', 'done']);
    // Its end may be missed by a background that is stopped just then; that shows soon, or not at all.
    const rings = (periodInMinutes: unknown) =>
      until(() =>
        expect(world.browser.alarms.create).toHaveBeenLastCalledWith('resume-exports', {
          periodInMinutes,
        }),
      );
    await rings(0.1);
    for (const [minutes, every] of [
      [4, expect.closeTo(2, 1)],
      [60, 5],
    ] as const) {
      await updateJob(first, { createdAt: Date.now() - minutes * 60_000 });
      await world.ringAlarms();
      await rings(every);
    }
    downloads.end(2, 'complete');
    await ended(first);
    await quiet();
    expect(await stateOf(first)).toBe('done');
  });

  it('go on after one has failed', async () => {
    downloads.onStart = ({ id }) => {
      const error = id === 1 ? 'FILE_ACCESS_DENIED' : undefined;
      setTimeout(() => downloads.end(id, error ? 'interrupted' : 'complete', error), 5);
    };
    const [first, second] = [await start(), await start()];
    await ended(second);
    await ended(first);
    expect([await stateOf(first), await stateOf(second)]).toEqual(['failed', 'done']);
    await quiet();
  });

  it('are not forgotten when the queue is just coming to its end', async () => {
    downloadsEnd('complete');
    const { alarms } = world.browser;
    const { opened, open } = gate();
    let isEnding = false;
    alarms.clear.mockImplementationOnce(async (name) => {
      isEnding = true;
      await opened;
      return world.alarms.delete(name);
    });
    await start();
    await until(() => expect(isEnding).toBe(true));
    const late = await start();
    open();
    await ended(late);
    await quiet();
    expect(await stateOf(late)).toBe('done');
  });

  it('set their alarm anew: they outlive the browser, an alarm may not', async () => {
    downloadsEnd('complete');
    const [rendering, opened] = [gate(), gate()];
    world.host.beforeFile = async () => {
      rendering.open();
      await opened.opened;
    };
    await addJob(REQUEST);
    const { runQueue } = await import('../../../src/background/export-queue.ts');
    void runQueue();
    await rendering.opened;
    expect([...world.alarms]).toEqual(['resume-exports']);
    opened.open();
    await quiet();
  });
});

describe('cancel', () => {
  it('stops what is rendered, and what is saved', async () => {
    const jobId = await start();
    await until(() => expect(downloads.all).toHaveLength(2));
    await cancel(jobId);
    expect(await stateOf(jobId)).toBe('cancelled');
    expect(downloads.all.map(({ state }) => state)).toEqual(['interrupted', 'interrupted']);
    expect(await loadFiles(jobId)).toEqual([]);
    expect(world.host.asked).toContain(`stopJob ${jobId}`);
    await quiet();
    await until(() => expect(world.host.held.size).toBe(0));
    expect(await stateOf(jobId)).toBe('cancelled');
  });

  it('takes a waiting export out of the queue', async () => {
    downloadsEnd('complete');
    const { opened, open } = gate();
    world.host.beforeFile = () => opened;
    const [first, second] = [await start(), await start()];
    await cancel(second);
    open();
    await ended(first);
    await quiet();
    expect([await stateOf(first), await stateOf(second)]).toEqual(['done', 'cancelled']);
    expect(world.host.asked).not.toContain(`renderJob ${second}`);
  });

  it('saves and keeps no picture that was being encoded', async () => {
    const [encoding, encoded] = [gate(), gate()];
    world.host.beforeFile = async () => {
      encoding.open();
      await encoded.opened;
    };
    const jobId = await start();
    await encoding.opened;
    await cancel(jobId);
    encoded.open();
    await quiet();
    await until(() => expect(world.host.held.size).toBe(0));
    expect(downloads.all).toEqual([]);
    expect(await loadFiles(jobId)).toEqual([]);
  });

  it('comes too late for what is done', async () => {
    downloadsEnd('complete');
    const jobId = await start();
    await ended(jobId);
    await cancel(jobId);
    expect(await stateOf(jobId)).toBe('done');
    await quiet();
  });
});

describe('an export that an earlier life has begun', () => {
  it('is not rendered again when all its files are on disk', async () => {
    const { id } = await addJob(REQUEST);
    await updateJob(id, { state: 'rendering', total: 1, names: ['lab-10.png'] });
    await saveRenderedFile(id, 0, new Blob());
    await moveFile(id, 0, 'rendered', { state: 'saved', blob: null });
    world.alarms.add('resume-exports');
    await world.ringAlarms();
    await ended(id);
    await quiet();
    expect(await stateOf(id)).toBe('done');
    expect(world.host.asked).toEqual([]);
  });
});

it('an export that version 1 has begun is ended, and each of its files saved once', async () => {
  world.host.files = 3;
  downloadsEnd('complete');
  const names = ['lab-10-1.png', 'lab-10-2.png', 'lab-10-3.png'];
  const old = { ...REQUEST, state: 'rendering', total: 3, names, createdAt: 1, starts: 1 } as const;
  const db = await database();
  await db.put('jobs', { ...old, id: 901, parts: null, plan: 'p' });
  // The session in which its downloads had these numbers is over.
  const blob = new Blob(['png']);
  const gone = { url: 'blob:gone', downloadId: 1 };
  await db.put('files', { jobId: 901, index: 0, state: 'saved', blob: null, ...gone });
  await db.put('files', { jobId: 901, index: 1, state: 'saving', blob, ...gone, downloadId: 2 });
  await db.put('files', { jobId: 901, index: 2, state: 'rendered', blob });
  await db.put('jobs', { ...old, id: 902, requestId: 'r2', state: 'pending' } as never);
  await world.ringAlarms();
  await start();
  await ended(901);
  await quiet();
  expect(await loadJob(901)).toMatchObject({ schema: 2, state: 'done' });
  expect(downloads.saved().slice(0, 2).sort()).toEqual(names.slice(1));
  expect(await loadFiles(901)).toEqual([]);
  // What nobody knows holds nobody up.
  expect(await db.get('jobs', 902)).toMatchObject({ state: 'pending' });
});

describe('an export that takes the render host down', () => {
  it.each([
    [9, 'done'],
    [10, 'failed'],
  ])('after %i starts it is %s', async (starts, state) => {
    downloadsEnd('complete');
    const { id } = await addJob(REQUEST);
    await updateJob(id, { starts });
    const next = await start();
    await ended(next);
    await quiet();
    expect(await stateOf(id)).toBe(state);
    expect(await stateOf(next)).toBe('done');
    expect(world.host.asked.includes(`renderJob ${id}`)).toBe(state === 'done');
  });

  it('is begun again by the alarm', async () => {
    downloadsEnd('complete');
    const answer = world.host.answer.bind(world.host);
    let falls = 2;
    world.host.answer = async (message) => {
      if (message.method === 'renderJob' && falls-- > 0) throw new Error('port closed');
      return answer(message);
    };
    const jobId = await start();
    await until(() => expect(console.error).toHaveBeenCalled());
    expect(await stateOf(jobId)).toBe('queued');
    await until(async () => {
      await world.ringAlarms();
      expect(await stateOf(jobId)).toBe('done');
    });
    expect((await loadJob(jobId))?.starts).toBe(2);
    await quiet();
  });
});

it('keeps only the newest twenty exports that have ended', async () => {
  const ids: number[] = [];
  for (let i = 0; i < 22; i++) {
    const { id } = await addJob({ ...REQUEST, requestId: `r${i}` });
    await updateJob(id, { state: 'done' });
    ids.push(id);
  }
  downloadsEnd('complete');
  const jobId = await start();
  await ended(jobId);
  await quiet();
  await until(async () =>
    expect((await loadJobs()).map(({ id }) => id)).toEqual([...ids.slice(3), jobId]),
  );
});
