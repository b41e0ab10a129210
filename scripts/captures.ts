import { parseArgs } from 'node:util';
import { checkCaptures, EXPECTED_FILE, outlineOfFile } from './lib/captures.ts';
import { Problem, runScript } from './lib/problem.mjs';

const USAGE =
  'Usage: npm run -s captures -- FOLDER, or -- --print FILE.html --url https://x.com/i/status/ID';

/**
 * `npm run captures`: whether the saved pages in a folder are read as they should be; with
 * `--print`, how a page is read, to be checked by hand and written into the list.
 */
await runScript(async () => {
  const { folder, print, url, expected } = readInput();
  if (print && url) {
    console.log(JSON.stringify(outlineOfFile(print, url), null, 2));
    return 0;
  }
  const { lines, right, wrong, missing, notListed } = checkCaptures(folder, expected);
  for (const line of lines) console.log(line);
  console.log(`${right} right, ${wrong} wrong, ${missing} missing, ${notListed} not listed`);
  return wrong > 0 ? 1 : 0;
});

function readInput() {
  try {
    const { values, positionals } = parseArgs({
      options: {
        print: { type: 'string' },
        url: { type: 'string' },
        expected: { type: 'string', default: EXPECTED_FILE },
      },
      allowPositionals: true,
    });
    const [folder = ''] = positionals;
    const isPrint = positionals.length === 0 && values.print && URL.canParse(values.url ?? '');
    const isCheck = positionals.length === 1 && !values.print && !values.url;
    if (isPrint || isCheck) return { ...values, folder };
  } catch {}
  throw new Problem(USAGE);
}
