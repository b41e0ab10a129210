import fs from 'node:fs';
import { launchExtensionBrowser } from '../tests/support/browsers/index.ts';
import { SAMPLE_URL, startLocalX } from '../tests/support/local-x/index.ts';
import { previewOf, stripOf } from '../tests/support/preview.ts';
const browserName = (process.argv[2] ?? 'chrome') as 'chrome';
const out = process.argv[3] ?? '/tmp/shots';
fs.mkdirSync(out, { recursive: true });
const localX = await startLocalX();
const browser = await launchExtensionBrowser({ browser: browserName, localXPort: localX.port, window: { width: 1440, height: 900 } });
try {
  const page = await browser.openPage(SAMPLE_URL);
  const popup = await browser.clickToolbarButton(page);
  await previewOf(popup, 11); await popup.evaluate(() => console.log(1));
  await new Promise((r) => setTimeout(r, 1500));
  for (const tab of ['Design', 'Styles', 'Show', 'Posts', 'Presets']) {
    await popup.click({ name: tab, role: 'tab' });
    await new Promise((r) => setTimeout(r, 1200));
    fs.writeFileSync(`${out}/popup-${tab}.png`, await popup.screenshot());
  }
  await popup.click({ name: 'Design', role: 'tab' });
  await popup.fill({ name: 'Text Color', role: 'textbox' }, '#CCCCCC');
  await new Promise((r) => setTimeout(r, 500)); fs.writeFileSync(`${out}/popup-contrast.png`, await popup.screenshot()); await popup.click({ name: 'Fix' });
 await popup.choose({ name: 'Identity', role: 'combobox' }, 'Blurred'); await new Promise((r) => setTimeout(r, 800)); fs.writeFileSync(`${out}/popup-blurred.png`, await popup.screenshot()); await popup.click({ name: 'Show names' }); await popup.doubleClick('.page .post > .text'); await new Promise((r) => setTimeout(r, 800)); fs.writeFileSync(`${out}/popup-words.png`, await popup.screenshot()); await popup.press('Escape'); await popup.click({ name: /^Export(?! options)/, role: 'button' }); await new Promise((r) => setTimeout(r, 3000)); fs.writeFileSync(`${out}/popup-saved.png`, await popup.screenshot());
  console.log(await popup.evaluate(() => JSON.stringify([...document.querySelectorAll('#panel-design .section')].map((s) => { const r = s.getBoundingClientRect(); return [s.querySelector('h2')!.textContent, r.top, r.bottom]; }))));
  if (process.argv[4] === 'studio') {
    await popup.click({ name: /^Carousel Studio/ });
    const studio = await browser.waitForTab('view=studio');
    await stripOf(studio);
    await new Promise((r) => setTimeout(r, 2500));
    const tabs = await studio.evaluate(() => [...document.querySelectorAll('[role=tab]')].map((t) => t.textContent!));
    if (!tabs.length) fs.writeFileSync(`${out}/studio.png`, await studio.screenshot());
    for (const tab of tabs) {
      await studio.click({ name: tab, role: 'tab' });
      await new Promise((r) => setTimeout(r, 2500));
      fs.writeFileSync(`${out}/studio-${tab}.png`, await studio.screenshot());
    }
  }
} finally { await browser.close(); await localX.close(); }
