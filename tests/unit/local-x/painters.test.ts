import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import https from 'node:https';
import os from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { startLocalX } from '../../support/local-x/index.ts';
import { until } from '../../support/waiting.ts';

const forked = vi.hoisted((): ChildProcess[] => []);
vi.mock('node:child_process', async (original) => {
  const real = await original<typeof import('node:child_process')>();
  const forkAndKeep = (...how: Parameters<typeof real.fork>) => {
    forked.push(real.fork(...how));
    return forked.at(-1);
  };
  return { ...real, fork: forkAndKeep };
});

const PROGRAM = path.join(import.meta.dirname, '../../support/local-x/images/painter.ts');
/** Holds a painter up as soon as it is asked for a picture, until nobody waits for it. */
const HOLD_UP = `
  import fs from 'node:fs';
  const holdUp = () => {
    fs.writeSync(1, 'asked');
    const pause = new Int32Array(new SharedArrayBuffer(4));
    while (!fs.existsSync(process.env.ALONE)) Atomics.wait(pause, 0, 0, 10);
  };
  // Listening any earlier than the painter would take its message away.
  process.on('newListener', function first(event) {
    if (event !== 'message') return;
    process.off('newListener', first);
    process.on('message', holdUp);
  });
`;

let folder: string;
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'painters-'));
  forked.length = 0;
});
afterEach(() => {
  for (const painter of forked) painter.kill('SIGKILL');
  fs.rmSync(folder, { recursive: true });
});

/** Of a picture that nobody has asked for yet, so that it must be drawn. */
const newAddress = () => `/media/${crypto.randomUUID()}?format=jpg&name=small`;
const isOver = ({ exitCode, signalCode }: ChildProcess) => exitCode !== null || signalCode !== null;

it('a painter says nothing when who asked has gone meanwhile', async () => {
  const alone = path.join(folder, 'alone');
  const painter = fork(PROGRAM, {
    execArgv: ['--import', 'tsx', '--import', `data:text/javascript,${encodeURI(HOLD_UP)}`],
    env: { ...process.env, ALONE: alone },
    silent: true,
  });
  const said = text(painter.stderr!);
  const exited = once(painter, 'exit');
  painter.send(`https://pbs.twimg.com${newAddress()}`);
  await once(painter.stdout!, 'data');
  painter.disconnect();
  fs.writeFileSync(alone, '');
  expect(await said).toBe('');
  expect(await exited).toEqual([0, null]);
});

it('painters end with the local X that they draw for, the last of several', async () => {
  const [first, second] = [await startLocalX(), await startLocalX()];
  const request = https.get({
    ...{ host: '127.0.0.1', port: first.port, path: newAddress(), rejectUnauthorized: false },
    headers: { host: 'pbs.twimg.com' },
  });
  // The connection is broken off.
  request.on('error', () => undefined);
  await until(() => expect(forked).not.toEqual([]));
  await first.close();
  expect(forked.some(isOver)).toBe(false);
  await second.close();
  expect(forked.every(isOver)).toBe(true);
});
