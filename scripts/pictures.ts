import fs from 'node:fs';
import path from 'node:path';
import { type ExtensionBrowser, launchExtensionBrowser } from '../tests/support/browsers/index.ts';
import { SAMPLE_URL, startLocalX } from '../tests/support/local-x/index.ts';
import { EXPORT_BUTTON, previewOf, stripOf } from '../tests/support/preview.ts';
import { runScript } from './lib/problem.mjs';
import { PROJECT } from './lib/run.mjs';

const FOLDER = path.join(PROJECT, 'docs/pictures');
const POSTS = 11;

/** `npm run pictures`: the pictures of the README, made by the product from the sample thread. */
await runScript(async () => {
  const localX = await startLocalX();
  const browser = await launchExtensionBrowser({
    browser: 'chrome',
    localXPort: localX.port,
    window: { width: 1280, height: 860 },
  });
  try {
    fs.mkdirSync(FOLDER, { recursive: true });
    await takePictures(browser);
  } finally {
    await browser.close();
    await localX.close();
  }
  return 0;
});

async function takePictures(browser: ExtensionBrowser): Promise<void> {
  const page = await browser.openPage(SAMPLE_URL);
  const popup = await browser.clickToolbarButton(page);
  await previewOf(popup, POSTS);
  fs.writeFileSync(path.join(FOLDER, 'editor.png'), await popup.screenshot());

  await popup.click({ name: 'Export options' });
  await popup.choose({ name: 'Layout', role: 'combobox' }, 'One per post');
  await popup.choose({ name: 'Scale', role: 'combobox' }, '1×');
  await popup.press('Escape');
  await popup.click(EXPORT_BUTTON);
  const [first] = await browser.waitForDownloads(POSTS, 60_000);
  fs.copyFileSync(first!, path.join(FOLDER, 'post.png'));

  await popup.click({ name: /^Carousel Studio/ });
  const studio = await browser.waitForTab('view=studio');
  await stripOf(studio);
  // Only those in sight are drawn.
  await studio.waitFor('the templates', () => {
    const { bottom } = document.querySelector('.tab-panel:not([hidden])')!.getBoundingClientRect();
    return [...document.querySelectorAll('.slide-choices .miniature')]
      .filter((one) => one.getBoundingClientRect().top < bottom)
      .every((one) => one.querySelector('.slide'));
  });
  // As it is when it can be used: its buttons fade in.
  await studio.waitFor('the Export button', () => {
    const button = document.querySelector('.primary')!;
    return button.matches(':enabled') && button.getAnimations().length === 0;
  });
  fs.writeFileSync(path.join(FOLDER, 'studio.png'), await studio.screenshot());
}
