// @vitest-environment node
import fs from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { rest, turn, until, whileTimePasses } from '../support/waiting.ts';

/** Give up after a second of their own, or sleep. */
const BY_THE_CLOCK = /vi\.wait(?:For|Until)\(|expect\.poll\(|node:timers/;

const tests = fs
  .readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && file !== path.basename(import.meta.filename));

it('no unit test waits by a real clock', () => {
  const waiting = tests.filter((file) =>
    BY_THE_CLOCK.test(fs.readFileSync(path.join(import.meta.dirname, file), 'utf8')),
  );
  expect(tests.length).toBeGreaterThan(150);
  expect(waiting).toEqual([]);
});

describe('on a fake clock', () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  it('what is waited for comes, however many minutes it takes', async () => {
    vi.useFakeTimers();
    let isThere = false;
    setTimeout(() => {
      isThere = true;
    }, 600);
    await until(() => expect(isThere).toBe(true));
    const late = new Promise((resolve) => setTimeout(resolve, 3_600_000, 'late'));
    expect(await whileTimePasses(late)).toBe('late');
  });

  it('what fails, fails', async () => {
    vi.useFakeTimers();
    const failing = new Promise((_, reject) => setTimeout(reject, 60_000, new Error('gone')));
    await expect(whileTimePasses(failing)).rejects.toThrow('gone');
  });

  it('a turn is one frame', async () => {
    vi.useFakeTimers();
    const start = performance.now();
    await turn();
    expect(performance.now() - start).toBe(16);
  });
});

it('without one, promises that lean on others are followed', async () => {
  let steps = 0;
  const walk = async () => {
    for (; steps < 10; steps++) await new Promise((resolve) => setImmediate(resolve));
  };
  void walk();
  await rest();
  expect(steps).toBe(10);
  expect(await until(() => steps)).toBe(10);
});
