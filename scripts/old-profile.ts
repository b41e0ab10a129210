import fs from 'node:fs';
import path from 'node:path';
import { launchExtensionBrowser } from '../tests/support/browsers/index.ts';
import { startLocalX } from '../tests/support/local-x/index.ts';
import type { OldProfile } from '../tests/support/old-profiles/profile.ts';
import { Problem, runScript } from './lib/problem.mjs';
import { PROJECT } from './lib/run.mjs';
import { buildCommit, commitId } from './old-profile/build-commit.ts';
import { fillProfile } from './old-profile/fill-profile.ts';

const FOLDER = path.join(PROJECT, 'tests/support/old-profiles');

/** `npm run old-profile -- COMMIT`: what a profile holds that the build of a commit has filled. */
await runScript(async () => {
  const [name, ...others] = process.argv.slice(2);
  if (!name || others.length > 0) throw new Problem('Which one? npm run old-profile -- COMMIT');
  const commit = commitId(name);
  const extensionDir = await buildCommit(commit, 'chrome');
  const localX = await startLocalX();
  const browser = await launchExtensionBrowser({
    browser: 'chrome',
    localXPort: localX.port,
    extensionDir,
  });
  try {
    const kept = await fillProfile(browser);
    const profile: OldProfile = { commit, browser: browser.version, ...kept };
    const file = path.join(FOLDER, `${commit}.json`);
    fs.writeFileSync(file, `${JSON.stringify(profile, null, 1)}\n`);
    console.log(`${path.relative(PROJECT, file)}: ${fs.statSync(file).size} bytes`);
  } finally {
    await browser.close();
    await localX.close();
  }
  return 0;
});
