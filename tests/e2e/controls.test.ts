import { readFile, rm } from 'node:fs/promises';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BROWSERS, type Popup } from '../support/browsers/index.ts';
import { isDeep } from '../support/depth.ts';
import { CONTROLS, paint, pick, press } from '../support/editor-controls.ts';
import { chosenCases, chosenFrom, runsIn } from '../support/fixed-set/index.ts';
import { addressOf } from '../support/local-x/index.ts';
import { threadNamed } from '../support/local-x/threads/load.ts';
import type { Post, ThreadFile } from '../support/local-x/threads/schema.ts';
import { Picture } from '../support/picture.ts';
import { EXPORT_BUTTON, previewOf } from '../support/preview.ts';
import { useSession } from '../support/session.ts';

const KINDS = threadNamed('every-kind');
/** One post of each kind that a control shows or hides; with all of them each step takes thrice as long. */
const thread: ThreadFile = {
  ...KINDS,
  posts: [
    withPart('media'),
    withPart('note'),
    withPart('poll'),
    withPart('card'),
    withPart('quote'),
  ],
  replies: [],
};
describe.each(BROWSERS)('every control of the Visual Editor in %s', (name) => {
  const session = useSession(name, { localX: { threads: [thread] } });
  let popup: Popup;
  let untouched: PNG;

  beforeAll(async () => {
    const page = await session.browser.openPage(addressOf(thread));
    popup = await session.browser.clickToolbarButton(page);
    await previewOf(popup, thread.posts.length);
    await popup.click({ name: 'Export options' });
    await popup.choose({ name: 'Scale', role: 'combobox' }, '1×');
    await popup.press('Escape');
    for (const section of ['Canvas & Background', 'Card Style', 'Show / hide']) {
      await press(`More: ${section}`)(popup);
    }
    await press('More: Watermark & Source')(popup);
    untouched = await exported();
  });
  afterAll(() => popup?.close());

  async function exported(): Promise<PNG> {
    await popup.click(EXPORT_BUTTON);
    const [file] = await session.browser.waitForDownloads(1);
    const bytes = await readFile(file!);
    await rm(file!);
    return PNG.sync.read(bytes);
  }

  /** The slide of the preview as it is drawn, every style of it included. */
  const drawn = () =>
    popup.evaluate(() => document.querySelector('.page .slide')?.outerHTML ?? 'no slide');

  const undoAll = async () => {
    while (await isEnabled(popup, 'Undo')) await popup.click({ name: 'Undo' });
  };

  // An export for each takes minutes. That a file is what the preview shows, likeness.test.ts proves.
  const seen = chosenCases('controls', name, CONTROLS);
  test.each(isDeep ? [] : seen)('%s changes the preview', async (_, act) => {
    await previewOf(popup, thread.posts.length);
    const before = await drawn();
    await act(popup);
    await popup.waitFor(
      'another slide',
      (known) => document.querySelector('.page .slide')?.outerHTML !== known,
      [before],
    );
    await undoAll();
  });

  const inFiles = chosenFrom('controls: in the file', name, CONTROLS, () => false);
  test.each(inFiles)('%s changes the file, and undo takes it back', async (_, act) => {
    await act(popup);
    const different = share(untouched, await exported());
    expect(different, 'share of the pixels that differ').toBeGreaterThan(0.00005);
    await undoAll();
    expect(share(untouched, await exported())).toBe(0);
  });

  test('with all of them undone the file is what it was', async () => {
    expect(share(untouched, await exported())).toBe(0);
  });

  test.runIf(runsIn('controls: hard to read', name))(
    'words that are hard to read are warned of',
    async () => {
      const warning = () => document.querySelector('.field-note.problem')?.textContent ?? '';
      expect(await popup.evaluate(warning)).toBe('');
      await paint('Text Color', '#BBBBBB')(popup);
      await popup.waitFor('the warning', warning);
      expect(await popup.evaluate(warning)).toContain('1.9');
      await popup.click({ name: 'Undo' });
      await popup.waitFor('no warning', () => !document.querySelector('.field-note.problem'));
    },
  );

  test.runIf(runsIn('controls: transparent', name))(
    'what is transparent lets through, and nothing else does',
    async () => {
      expect(Math.min(...alphas(untouched))).toBe(255);
      await pick('Background', 'Transparent')(popup);
      const open = await exported();
      expect(Picture.decode(PNG.sync.write(open)).width).toBe(640);
      expect([open.data[3], Math.max(...alphas(open))]).toEqual([0, 255]);
      await popup.click({ name: 'Undo' });
    },
  );
});

/** The first post that has such a part, as another post. */
function withPart(part: 'media' | 'note' | 'poll' | 'card' | 'quote'): Post {
  const post = KINDS.posts.find((one) => one[part] !== undefined)!;
  return { ...post, id: String(BigInt(post.id) + 1n) };
}

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
