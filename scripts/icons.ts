import fs from 'node:fs';
import path from 'node:path';
import puppeteer, { type Page } from 'puppeteer-core';
import { requireBrowser } from './lib/find-browser.mjs';
import { runScript } from './lib/problem.mjs';
import { PROJECT } from './lib/run.mjs';

/** Small ones have a drawing of their own: at 16 px the details of the large one are dirt. */
const ICONS = { 16: 'icon-small.svg', 32: 'icon-small.svg', 48: 'icon.svg', 128: 'icon.svg' };

/** `npx tsx scripts/icons.ts`: makes icons/icon-*.png from the drawings in icons/. */
await runScript(async () => {
  const executablePath = requireBrowser('chrome');
  const browser = await puppeteer.launch({ executablePath, args: ['--no-sandbox'] });
  try {
    const page = await browser.newPage();
    for (const [size, drawing] of Object.entries(ICONS)) await paint(page, Number(size), drawing);
  } finally {
    await browser.close();
  }
  return 0;
});

async function paint(page: Page, size: number, drawing: string): Promise<void> {
  const svg = fs.readFileSync(path.join(PROJECT, 'icons', drawing), 'utf8');
  await page.setViewport({ width: size, height: size });
  await page.setContent(`<style>body{margin:0}svg{display:block}</style>${svg}`);
  await page.screenshot({
    path: path.join(PROJECT, 'icons', `icon-${size}.png`) as `${string}.png`,
    omitBackground: true,
  });
}
