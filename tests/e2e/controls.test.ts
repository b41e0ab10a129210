import { readFile, rm } from 'node:fs/promises';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BROWSERS, type Popup } from '../support/browsers/index.ts';
import { drawsBrowser, isDeep, seed } from '../support/depth.ts';
import { addressOf } from '../support/local-x/index.ts';
import { threadNamed } from '../support/local-x/threads/load.ts';
import { Picture } from '../support/picture.ts';
import { EXPORT_BUTTON, previewOf } from '../support/preview.ts';
import { useSession } from '../support/session.ts';

const thread = threadNamed('every-kind');
/** Every so many controls are tried in a run that is not deep; the seed says which. */
const SAMPLE = 6;

type Act = (popup: Popup) => Promise<void>;

const slide =
  (name: string, value: string): Act =>
  (popup) =>
    popup.fill({ name, role: 'spinbutton' }, value);
const paint =
  (name: string, colour: string): Act =>
  (popup) =>
    popup.fill({ name, role: 'textbox' }, colour);
const pick =
  (name: string, option: string): Act =>
  (popup) =>
    popup.choose({ name, role: 'combobox' }, option);
const toggle =
  (name: string): Act =>
  (popup) =>
    popup.click({ name, role: 'switch' });
const press =
  (name: string): Act =>
  (popup) =>
    popup.click({ name, role: 'button' });
const all =
  (...acts: Act[]): Act =>
  async (popup) => {
    for (const act of acts) await act(popup);
  };

/** Every control of the panels, and what it is given. */
const CONTROLS: readonly [string, Act][] = [
  ['Gradient from', paint('Gradient from', '#102030')],
  ['Gradient to', paint('Gradient to', '#E0F0A0')],
  ['Swap', press('Swap the two colors')],
  ['Angle', slide('Angle', '45')],
  ['Text Color', paint('Text Color', '#7A0A0A')],
  ['Radial gradient', pick('Background', 'Radial gradient')],
  ['Mesh', pick('Background', 'Mesh')],
  ['One color', pick('Background', 'One color')],
  ['Pattern', pick('Background', 'Pattern')],
  ['Zigzag', all(pick('Background', 'Pattern'), pick('Pattern', 'Zigzag'))],
  ['Transparent', pick('Background', 'Transparent')],
  ['Color between', paint('Color 1 between', '#000000')],
  ['Place of a color', slide('Place of color 1', '90')],
  ['Another color', all(press('Add a color between'), paint('Color 2 between', '#000000'))],
  ['Without color', press('Remove color 1')],
  ['Grain', slide('Grain', '60')],
  ['Padding', slide('Padding', '12')],
  ['Corner radius', slide('Corner radius', '40')],
  ['Theme', pick('Theme', 'Dim')],
  ['Card color', paint('Card color', '#FFEECC')],
  ['Opacity', slide('Opacity', '40')],
  ['Shadow', slide('Shadow', '0')],
  ['Border', slide('Border', '4')],
  ['Border color', all(slide('Border', '4'), paint('Border color', '#FF0000'))],
  ['Gap', slide('Gap', '60')],
  ['Margin', slide('Margin', '8')],
  ['One card', toggle('One card for all posts')],
  ['Author', pick('Author', 'Once')],
  ['Font size', slide('Font size', '22')],
  ...['Avatar', 'Name', 'Handle', 'Badge', 'Date', 'Counts', 'Media'].map(shown),
  ...['Quotes', 'Link cards', 'Polls', 'Notes'].map(shown),
  ['Identity blurred', pick('Identity', 'Blurred')],
  ['Identity replaced', pick('Identity', 'Replaced')],
  ['Numbers', pick('Numbers', 'On every post')],
  ['Watermark', (popup) => popup.fill({ name: 'Watermark', role: 'textbox' }, 'by me')],
  ['Source', pick('Source', 'Link')],
  ['QR code', pick('Source', 'QR code')],
  ['Place', pick('Place', 'End')],
  ['Strength', slide('Strength', '20')],
  ['Ready style', press('Terminal')],
];

function shown(name: string): [string, Act] {
  return [name, toggle(name)];
}

describe.each(BROWSERS)('every control of the Visual Editor in %s', (name) => {
  const session = useSession(name);
  let popup: Popup;
  let untouched: PNG;

  const runs = drawsBrowser('controls', name);
  const tried = CONTROLS.filter((_, index) => isDeep || index % SAMPLE === seed % SAMPLE);

  beforeAll(async () => {
    if (!runs) return;
    const page = await session.browser.openPage(addressOf(thread));
    popup = await session.browser.clickToolbarButton(page);
    await previewOf(popup, thread.posts.length);
    await popup.click({ name: 'Export options' });
    await popup.choose({ name: 'Scale', role: 'combobox' }, '1×');
    await popup.press('Escape');
    for (const section of ['Canvas & Background', 'Card Style', 'What is shown']) {
      await press(`More: ${section}`)(popup);
    }
    await press('More: Watermark & Source')(popup);
    untouched = await exported();
  });
  afterAll(() => popup?.close());

  async function exported(): Promise<PNG> {
    await popup.click(EXPORT_BUTTON);
    const [file] = await session.browser.waitForDownloads(1, 60_000);
    const bytes = await readFile(file!);
    await rm(file!);
    return PNG.sync.read(bytes);
  }

  test.runIf(runs).each(tried)('%s changes the file, and undo takes it back', async (_, act) => {
    await act(popup);
    const changed = await exported();
    expect(share(untouched, changed), 'share of the pixels that differ').toBeGreaterThan(0.00005);
    while (await isEnabled(popup, 'Undo')) await popup.click({ name: 'Undo' });
    expect(share(untouched, await exported())).toBe(0);
  });

  test.runIf(runs)('words that are hard to read are warned of', async () => {
    const warning = () => document.querySelector('.field-note.problem')?.textContent ?? '';
    expect(await popup.evaluate(warning)).toBe('');
    await paint('Text Color', '#BBBBBB')(popup);
    await popup.waitFor('the warning', warning);
    expect(await popup.evaluate(warning)).toContain('1.9');
    await popup.click({ name: 'Undo' });
    await popup.waitFor('no warning', () => !document.querySelector('.field-note.problem'));
  });

  test.runIf(runs)('what is transparent lets through, and nothing else does', async () => {
    expect(Math.min(...alphas(untouched))).toBe(255);
    await pick('Background', 'Transparent')(popup);
    const open = await exported();
    expect(Picture.decode(PNG.sync.write(open)).width).toBe(640);
    expect([open.data[3], Math.max(...alphas(open))]).toEqual([0, 255]);
    await popup.click({ name: 'Undo' });
  });
});

/** Of pictures of other sizes, all pixels differ. */
function share(one: PNG, other: PNG): number {
  if (one.width !== other.width || one.height !== other.height) return 1;
  let different = 0;
  for (let at = 0; at < one.data.length; at += 4) {
    if (one.data.readUInt32BE(at) !== other.data.readUInt32BE(at)) different++;
  }
  return different / (one.width * one.height);
}

/** How opaque some of the pixels are, among them those of the corners. */
function alphas({ data }: PNG): number[] {
  const count = data.length / 4;
  return Array.from(
    { length: 2000 },
    (_, n) => data[Math.floor((n * (count - 1)) / 1999) * 4 + 3]!,
  );
}

function isEnabled(popup: Popup, name: string): Promise<boolean> {
  return popup.evaluate((label) => {
    const button = document.querySelector<HTMLButtonElement>(`button[aria-label="${label}"]`);
    return button?.disabled === false;
  }, name);
}
