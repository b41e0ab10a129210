import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { PROJECT, run } from '../../scripts/lib/run.mjs';
import { PATIENCE } from '../support/browsers/index.ts';
import { chosenBrowsers } from '../support/fixed-set/index.ts';
import { Picture } from '../support/picture.ts';

test.each(chosenBrowsers('start'))(
  'npm start -- --export prints the files it made with %s',
  async (browser) => {
    const script = path.join(PROJECT, 'scripts/start.mjs');
    const args = [script, '--export', '--browser', browser];
    const { code, stdout, output } = await run(process.execPath, args, { timeout: 2 * PATIENCE });
    expect(code, output).toBe(0);
    // Nothing on stderr, not even when all is over.
    expect(output).toBe(stdout);
    const [told, ...files] = stdout.trim().split('\n');
    expect(told).toContain('Exporting https://x.com/northlight_lab/status/2026342404084629158');
    expect(files).toHaveLength(1);
    expect(existsSync(files[0]!) && statSync(files[0]!).size).toBeGreaterThan(100_000);
    expect((await Picture.read(files[0]!)).width).toBe(1280);
  },
);
