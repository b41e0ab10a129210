import { execFile, spawn } from 'node:child_process';
import { promisify } from 'node:util';
import { killOnProcessExit } from './exit-cleanup.ts';
import { PATIENCE, waitUntil, within } from './wait-until.ts';

const run = promisify(execFile);

/** A private X server: real keys, real mouse, real clipboard, no window manager. */
export interface Display {
  /** e.g. `:1` */
  readonly name: string;
  /** Environment for programs that shall appear on it. */
  readonly env: NodeJS.ProcessEnv;
  /** Runs xdotool and returns what it prints. */
  xdotool(...args: (string | number)[]): Promise<string>;
  /** Ids of all visible windows: browsers, menus, tooltips. */
  visibleWindows(): Promise<string[]>;
  /** Gives the keyboard to the program's newest window; without a window manager nobody has it. */
  focus(windowClass: string): Promise<void>;
  /** Presses a combination such as `alt+shift+q`. */
  pressKeys(combination: string): Promise<void>;
  clickAt(x: number, y: number, button?: 'left' | 'right'): Promise<void>;
  /** The PNG that the clipboard's owner offers; waits for one. */
  readClipboard(type: string, timeout?: number): Promise<Buffer>;
  close(): Promise<void>;
}

/** Starts Xvfb on a free display number. */
export async function startXvfb({ width = 1400, height = 1000 } = {}): Promise<Display> {
  const server = spawn(
    'Xvfb',
    ['-displayfd', '3', '-screen', '0', `${width}x${height}x24`, '-nolisten', 'tcp', '-noreset'],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] },
  );
  const exited = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  const unregister = killOnProcessExit(server.pid);

  const number = await within(
    'Xvfb to say its display number',
    PATIENCE,
    new Promise<string>((resolve, reject) => {
      server.once('error', () => reject(new Error('Xvfb is not installed; run npm start once.')));
      server.once('exit', (code) => reject(new Error(`Xvfb ended at once with code ${code}`)));
      server.stdio[3]?.once('data', (data: Buffer) => resolve(String(data).trim()));
    }),
  );
  const name = `:${number}`;
  const env: NodeJS.ProcessEnv = { ...process.env, DISPLAY: name, GDK_BACKEND: 'x11' };
  delete env.WAYLAND_DISPLAY;

  const xdotool: Display['xdotool'] = async (...args) =>
    (await run('xdotool', args.map(String), { env, timeout: PATIENCE })).stdout.trim();

  const search = async (...by: string[]) => {
    // xdotool exits with 1 when it finds none.
    const found = await xdotool('search', '--onlyvisible', ...by).catch(() => '');
    return found.split('\n').filter(Boolean);
  };

  return {
    name,
    env,
    xdotool,
    visibleWindows: () => search('--name', '.*'),
    async focus(windowClass) {
      const windows = await waitUntil(`a visible window of ${windowClass} on ${name}`, async () => {
        const found = await search('--class', windowClass);
        return found.length > 0 ? found : undefined;
      });
      const newest = windows[windows.length - 1] ?? '';
      await xdotool('windowfocus', '--sync', newest);
    },
    async pressKeys(combination) {
      await xdotool('key', '--clearmodifiers', combination);
    },
    async clickAt(x, y, button = 'left') {
      // In one go, which keeps the order: `--sync` waits 15 s for a mouse that is there already.
      const move = ['mousemove', Math.round(x), Math.round(y)];
      await xdotool(...move, 'click', button === 'right' ? 3 : 1);
    },
    async readClipboard(type, timeout = PATIENCE) {
      return waitUntil(
        `${type} on the clipboard`,
        async () => {
          const args = ['-selection', 'clipboard', '-target', type, '-out'];
          const { stdout } = await run('xclip', args, {
            env,
            encoding: 'buffer',
            maxBuffer: 256 * 1024 * 1024,
            timeout: PATIENCE,
          });
          return stdout.length > 0 ? stdout : undefined;
        },
        { timeout, interval: 100 },
      );
    },
    async close() {
      unregister();
      server.kill();
      await exited;
    },
  };
}
