/**
 * `npm run -s digests -- --out FILE` renders the reference slides in both browsers with the build in
 * dist/ and writes down what came: of each slide the SHA-256 of its file and of its pixels.
 * `npm run -s digests -- --before FILE` does the same and says which slides are not as they were.
 *
 * For changes that must change no picture: baselines allow a little, digests allow nothing. Two runs
 * are alike only on one machine, with the same browsers and system fonts.
 */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { PNG } from 'pngjs';
import { BROWSERS, launchExtensionBrowser } from '../tests/support/browsers/index.ts';
import type { BrowserName } from '../tests/support/browsers/types.ts';
import { startLocalX } from '../tests/support/local-x/index.ts';
import { OWN_FILES, REFERENCE_SLIDES } from '../tests/support/reference-slides/index.ts';
import { makeStore, renderedFile, storeWritten } from '../tests/support/rendered-file.ts';
import { Problem, runScript } from './lib/problem.mjs';

interface Digest {
  file: string;
  pixels: string;
}
type Digests = Record<string, Digest>;

await runScript(async () => {
  const { values } = parseArgs({
    options: { out: { type: 'string' }, before: { type: 'string' } },
  });
  if (!values.out && !values.before) throw new Problem('Say --out FILE or --before FILE.');
  const digests: Digests = {};
  for (const browser of BROWSERS) Object.assign(digests, await digestsIn(browser));
  if (values.out) writeFileSync(values.out, `${JSON.stringify(digests, null, 1)}\n`);
  return values.before ? compare(JSON.parse(readFileSync(values.before, 'utf8')), digests) : 0;
});

async function digestsIn(name: BrowserName): Promise<Digests> {
  const localX = await startLocalX();
  const browser = await launchExtensionBrowser({ browser: name, localXPort: localX.port });
  try {
    await makeStore(browser);
    await storeWritten(browser, {
      threads: REFERENCE_SLIDES.map(({ thread }) => thread),
      pictures: REFERENCE_SLIDES.flatMap(({ pictures }) => pictures),
      ownFiles: OWN_FILES,
    });
    const digests: Digests = {};
    for (const { name: slide, request } of REFERENCE_SLIDES) {
      const file = await renderedFile(browser, request);
      const { width, height, data } = PNG.sync.read(file);
      const pixels = createHash('sha256').update(`${width}×${height} `).update(data).digest('hex');
      const whole = createHash('sha256').update(file).digest('hex');
      digests[`${name} ${slide}`] = { file: whole, pixels };
    }
    return digests;
  } finally {
    await browser.close();
    await localX.close();
  }
}

/** Says which slides differ; 1 when any does. */
function compare(before: Digests, now: Digests): number {
  const names = [...new Set([...Object.keys(before), ...Object.keys(now)])].sort();
  const unlike = names.flatMap((name) => {
    const [was, is] = [before[name], now[name]];
    if (!was || !is) return [`${name}: only ${was ? 'before' : 'now'}`];
    if (was.pixels !== is.pixels) return [`${name}: other pixels`];
    return was.file === is.file ? [] : [`${name}: same pixels, another file`];
  });
  for (const line of unlike) console.log(line);
  console.log(`${names.length} slides, ${unlike.length} not as before`);
  return unlike.length > 0 ? 1 : 0;
}
