import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PLATFORM_FORMATS } from '../../../../src/design/platforms.ts';
import { DEFAULT_DESIGN, type Design } from '../../../../src/design/schema.ts';
import { NO_EDITS } from '../../../../src/edits/schema.ts';
import { captionLength } from '../../../../src/render/words/caption-length.ts';
import { captionOf } from '../../../../src/render/words/post-caption.ts';
import { makeAuthor, makePost, makeThread, words } from '../../thread/make-thread.ts';
import { SCRIPTS } from './any-words.ts';

const ADA = makeAuthor({ name: 'Ada Quill', handle: 'adaquill' });
const threadOf = (text: string, author = ADA) => ({
  ...makeThread([makePost({ text: words(text), author })]),
  author,
});
const on = (size: string, changes: Partial<Design> = {}): Design => ({
  ...DEFAULT_DESIGN,
  ...changes,
  carousel: { ...DEFAULT_DESIGN.carousel, ...changes.carousel, size },
});
const HOOK = 'Take Fridays off.';
const LINK = 'https://x.com/ada/status/1';

describe('the caption of a carousel', () => {
  it('has its hook, who wrote it and where', () => {
    expect(captionOf(threadOf(HOOK), NO_EDITS, on('instagram-portrait'))).toBe(
      `${HOOK}\n\nBy Ada Quill (adaquill on X)\n${LINK}`,
    );
  });

  it('names the handle as a mention at X alone: elsewhere it is somebody else', () => {
    expect(captionOf(threadOf(HOOK), NO_EDITS, on('x-wide'))).toContain('By Ada Quill (@adaquill)');
    for (const { id, platform } of PLATFORM_FORMATS) {
      if (platform === 'x') continue;
      expect(captionOf(threadOf(HOOK), NO_EDITS, on(id)), id).not.toContain('@');
    }
  });

  it('begins with the title that the user gave the cover', () => {
    const carousel = { ...DEFAULT_DESIGN.carousel, coverTitle: 'Why Fridays' };
    expect(captionOf(threadOf(HOOK), NO_EDITS, on('own', { carousel }))).toMatch(/^Why Fridays\n/);
  });

  it('leaves out the number of the post', () => {
    expect(captionOf(threadOf(`1/1 ${HOOK}`), NO_EDITS, on('own'))).toMatch(/^Take Fridays/);
  });

  it('does not quote what the thread answers: somebody else wrote that', () => {
    const asked = makePost({ id: '9', text: words('Any advice?') });
    const thread = { ...threadOf(HOOK), answered: [asked] };
    const edits = { ...NO_EDITS, added: ['9'] };
    expect(captionOf(thread, edits, on('own'))).toMatch(/^Take Fridays off/);
  });

  it('names nobody who is not shown, and says nothing of who is hidden', () => {
    const show = { ...DEFAULT_DESIGN.show, name: false };
    expect(captionOf(threadOf(HOOK), NO_EDITS, on('own', { show }))).toContain('By adaquill on X');
    const noOne = { ...show, handle: false };
    expect(captionOf(threadOf(HOOK), NO_EDITS, on('own', { show: noOne }))).toBe(
      `${HOOK}\n\n${LINK}`,
    );
    const identity = { mode: 'replaced', name: 'Somebody', handle: 'somebody' } as const;
    const carousel = { ...DEFAULT_DESIGN.carousel, coverTitle: 'Ada Quill on Fridays' };
    const hidden = captionOf(threadOf(HOOK), NO_EDITS, on('own', { identity, carousel }));
    expect(hidden).toBe('Somebody on Fridays');
    expect(captionOf(threadOf(''), NO_EDITS, on('own', { identity }))).toBe('');
  });

  it('is none where there is no place for it', () => {
    expect(captionOf(threadOf(HOOK), NO_EDITS, on('instagram-story'))).toBe('');
  });

  it('is shortened in its hook, between words', () => {
    const caption = captionOf(threadOf('lantern '.repeat(90)), NO_EDITS, on('bluesky-portrait'));
    expect(caption.length).toBeLessThanOrEqual(300);
    expect(caption.length).toBeGreaterThan(280);
    expect(caption).toMatch(/^(?:lantern )+lantern…\n\nBy Ada Quill/);
  });

  const anyText = fc
    .array(fc.oneof(fc.constantFrom(...SCRIPTS, 'kiln.co', '👩‍🚀', '\n'), fc.string()), {
      maxLength: 60,
    })
    .map((parts) => parts.join(' '));

  it.each(PLATFORM_FORMATS.map(({ id }) => id))('is never longer than %s takes', (id) => {
    const { caption: most, platform } = PLATFORM_FORMATS.find((row) => row.id === id)!;
    fc.assert(
      fc.property(anyText, fc.string({ maxLength: 50, unit: 'grapheme' }), (text, name) => {
        const author = makeAuthor({ name, handle: 'a'.repeat(15) });
        const caption = captionOf(threadOf(text, author), NO_EDITS, on(id));
        expect(captionLength(caption, platform)).toBeLessThanOrEqual(most);
        if (most > 0) expect(caption).toContain(LINK);
      }),
      { numRuns: 25 },
    );
  });
});

describe('how long a caption is', () => {
  it.each([
    ['x', 'café', 4],
    ['x', '東京', 4],
    // X counts 2 for any emoji; we count it no shorter.
    ['x', '👾', 2],
    ['x', 'see kiln.co', 27],
    ['threads', 'ab', 2],
    ['threads', '👾', 4],
    ['bluesky', 'ab👾', 4],
    [null, 'abc', 3],
  ] as const)('at %s %s counts %i', (platform, text, length) => {
    expect(captionLength(text, platform)).toBe(length);
  });
});
