import fs from 'node:fs';
import jpeg from 'jpeg-js';
import { PNG } from 'pngjs';
import { contactSheet } from './lib/contact-sheet.ts';

for (const t of ['chrome-bold', 'chrome-editorial', 'chrome-post']) {
  const files = fs
    .readdirSync('/tmp/kept')
    .filter((f) => f.startsWith(`${t}-`) && f.endsWith('.png'))
    .sort()
    .map((f) => `/tmp/kept/${f}`);
  if (!files.length) continue;
  const { data, width, height } = jpeg.decode(contactSheet(files));
  const png = new PNG({ width, height });
  png.data = Buffer.from(data);
  fs.writeFileSync(`/tmp/sheet-${t}.png`, PNG.sync.write(png));
}
