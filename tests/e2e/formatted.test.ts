import { readFile, rm } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { readImageHeader } from '../../src/design/image-header.ts';
import type { ShownPost } from '../../src/thread/schema.ts';
import { BROWSERS, type ExtensionView } from '../support/browsers/index.ts';
import { runsIn } from '../support/fixed-set/index.ts';
import { addressOf } from '../support/local-x/index.ts';
import { threadNamed } from '../support/local-x/threads/load.ts';
import { EXPORT_BUTTON, previewOf } from '../support/preview.ts';
import { useSession } from '../support/session.ts';
import { storedThread } from '../support/stored-thread.ts';

const written = threadNamed('bell-tower');
const ferry = threadNamed('ferry-news');
const FIRST = written.posts[0]!.id;
const LAST = written.posts.at(-1)!.id;
const MARKED = [
  ['How to ring a bell.', 'bold'],
  ['never let go', 'bold,italic'],
  ['one rule, not', 'strike'],
  // X cut it off; its data had it.
  ['the third bell', 'italic'],
];

/** Two photos stand between the words of the last post, one below. */
const PHOTOS_AT = [36, 89, undefined];

/** What the first post has beside its words. */
const SAID: Partial<ShownPost> = {
  labels: [
    { kind: 'ai', text: 'Made with AI' },
    { kind: 'paid', text: 'Paid partnership' },
  ],
  notices: [{ text: 'This film is not shown in your country.' }],
  card: {
    ...{ kind: 'space', href: 'https://x.com/i/spaces/1AbC', domain: '', title: 'Bells at noon' },
    ...{ description: '', image: null, host: 'Jo of the bells @bell_ringer_jo' },
    state: 'Ended · 1.2K tuned in',
  },
};

describe.each(BROWSERS)('a formatted, labelled thread in %s', (name) => {
  const session = useSession(name);

  test.runIf(runsIn('formatted: files', name))(
    'is read as it is set, shown so, and written so to files',
    async () => {
      const { browser } = session;
      session.localX.settings.store = 'there';
      const page = await browser.openPage(addressOf(written));
      const popup = await browser.clickToolbarButton(page);
      const thread = await storedThread(browser, FIRST, new Date(0));
      await popup.close();
      const marked = (thread.posts as ShownPost[]).flatMap(({ text }) =>
        text.flatMap(({ text: words, marks }) => (marks ? [[words, String(marks)]] : [])),
      );
      expect(marked).toEqual(MARKED);
      expect(thread.posts[0]).toMatchObject(SAID);
      expect((thread.posts[2] as ShownPost).media.map(({ at }) => at)).toEqual(PHOTOS_AT);
      // What is withheld is the only thing that is missing.
      expect(thread.reasons).toEqual([{ code: 'withheld-media', count: 1 }]);

      const editor = await browser.openExtensionPage(`src/editor/editor.html?thread=${FIRST}`);
      await previewOf(editor, written.posts.length);
      expect(await editor.evaluate(looks, LAST)).toEqual({
        heavy: '650',
        slanted: 'italic',
        struck: 'line-through',
        labels: ['Made with AI · Paid partnership'],
        notices: ['This film is not shown in your country.'],
        card: ['Jo of the bells @bell_ringer_jo', 'Bells at noon', 'Ended · 1.2K tuned in'],
        last: ['The way up,', 'photo', 'And what one', 'photo', 'That is all', 'photo'],
      });

      const markdown = await exported(editor, 'Markdown');
      expect(markdown).toContain('**How to ring a bell.** First rule:');
      expect(markdown).toContain('and ***never let go***.');
      expect(markdown).toContain('there is ~~one rule, not~~ two.');
      expect(markdown).toContain('and *the third bell* rang by itself.');
      expect(markdown).toContain('*Made with AI · Paid partnership*');
      expect(markdown).toContain('*This film is not shown in your country.*');
      expect(markdown).toMatch(
        /morning:\n\n!\[A lamp .*\n\nAnd what .*:\n\n!\[\].*\n\nThat is all/,
      );
      const json = JSON.parse(await exported(editor, 'JSON'));
      expect(json).toMatchObject({ format: 'thread-navigator', version: 3 });
      expect(json.posts[0]).toMatchObject(SAID);
      expect(json.posts[0].text[0]).toEqual({
        kind: 'text',
        text: 'How to ring a bell.',
        marks: ['bold'],
      });
      const html = await exported(editor, 'HTML');
      expect(html).toMatch(/<span class="bold italic">never let go<\/span>/);
      expect(html).toContain('Made with AI · Paid partnership');

      const png = await exportedBytes(editor, 'PNG');
      expect(readImageHeader(png)?.type).toBe('image/png');
      // What it shows, for who cannot see it.
      expect(png.includes('Made with AI')).toBe(true);

      await editor.click({ name: 'More: Show / hide' });
      await editor.click({ name: 'Labels', role: 'switch' });
      await editor.waitFor('no labels', () => !document.querySelector('.page .labels'));
      await editor.close();
    },
  );

  test.runIf(runsIn('formatted: words of X', name))(
    'what X says in English and Arabic is read and shown, handles as they are',
    async () => {
      const { browser } = session;
      const page = await browser.openPage(addressOf(ferry));
      const popup = await browser.clickToolbarButton(page);
      const { posts, reasons } = await storedThread(browser, ferry.posts[0]!.id, new Date(0));
      await previewOf(popup, ferry.posts.length);
      const shown = posts as ShownPost[];
      expect(shown.map(({ labels }) => labels.map(({ kind }) => kind))).toEqual([
        ['parody', 'ai', 'paid'],
        [],
        ['parody', 'paid'],
        ['other'],
        [],
      ]);
      expect(shown.map(({ card }) => card?.kind)).toEqual([
        undefined,
        ...['space', 'list', 'event', 'grok'],
      ]);
      expect(reasons).toEqual([{ code: 'withheld-media', count: 2 }]);
      const [, arabic] = await popup.evaluate(headsOfCards);
      expect(arabic).toEqual({
        words: 'وردة الميناء @warda_mina',
        isSignFirst: true,
        isAtRight: true,
      });
      // X has but a sign of its own there.
      expect(await popup.evaluate(firstLinesOfCards)).toContainEqual([
        ...['Grok', 'Where does the harbour end?'],
      ]);
      await popup.close();
    },
  );

  /** The one file of an export, as text. */
  async function exported(editor: ExtensionView, format: string): Promise<string> {
    return (await exportedBytes(editor, format)).toString();
  }

  async function exportedBytes(editor: ExtensionView, format: string): Promise<Buffer> {
    await editor.click({ name: 'Export options' });
    await editor.choose({ name: 'Format', role: 'combobox' }, format);
    if (format === 'PNG') {
      await editor.choose({ name: 'Layout', role: 'combobox' }, 'One image');
    }
    await editor.press('Escape');
    await editor.click(EXPORT_BUTTON);
    await editor.waitFor('the end', () => document.querySelector('.told.good'));
    const [saved] = await session.browser.waitForDownloads(1);
    const bytes = await readFile(saved!);
    await rm(saved!);
    return bytes;
  }
});

/** Runs in the editor. */
function looks(last: string) {
  // Miniatures of styles stand beside the preview.
  const posts = document.querySelector('.page .slide')!;
  const style = (selector: string) => getComputedStyle(posts.querySelector(selector)!);
  const texts = (selector: string) =>
    [...posts.querySelectorAll(selector)].map((part) => part.textContent);
  return {
    heavy: style('.bold').fontWeight,
    slanted: style('.italic').fontStyle,
    struck: style('.strike').textDecorationLine,
    labels: texts('.labels'),
    notices: texts('.unavailable'),
    card: texts('.card-words > *'),
    last: [...posts.querySelectorAll(`[data-post="${last}"] :is(.text, img.photo)`)].map((part) =>
      part.localName === 'img' ? 'photo' : part.textContent!.split(' ').slice(0, 3).join(' '),
    ),
  };
}

/** Runs in the editor. */
function firstLinesOfCards() {
  return [...document.querySelectorAll('.page .card-words')].map((words) =>
    [...words.children].slice(0, 2).map((line) => line.textContent),
  );
}

/** Runs in the editor: whether the sign of a handle is left of it, and where the line begins. */
function headsOfCards() {
  return [...document.querySelectorAll<HTMLElement>('.page .card-domain:has(.ltr)')].map((head) => {
    const handle = head.querySelector('.ltr')!.firstChild as Text;
    const range = document.createRange();
    const leftOf = (at: number) => {
      range.setStart(handle, at);
      range.setEnd(handle, at + 1);
      return range.getBoundingClientRect().left;
    };
    range.selectNodeContents(head);
    const [words, box] = [range.getBoundingClientRect(), head.getBoundingClientRect()];
    return {
      words: head.textContent,
      isSignFirst: leftOf(0) < leftOf(handle.length - 1),
      isAtRight: box.right - words.right < words.left - box.left,
    };
  });
}
