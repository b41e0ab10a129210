import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeWords, editableText, withKinds } from '../../../src/edits/change-words.ts';
import { replaceText } from '../../../src/edits/marked-text.ts';
import { markSpans } from '../../../src/edits/marks.ts';
import { type Edits, type Mark, NO_EDITS, restoreEdits } from '../../../src/edits/schema.ts';
import { joinParts, partsOf, splitPost } from '../../../src/edits/splits.ts';
import { wordsOf } from '../../../src/edits/texts.ts';
import type { Post, Span } from '../../../src/thread/schema.ts';
import { plainText } from '../../../src/thread/spans.ts';
import { samplePost } from '../../support/sample-thread.ts';
import { anySpans } from '../slides/generated-text.ts';
import { anyEdits, anyMarks } from './any-edits.ts';

const MENTION: Span = { kind: 'mention', text: '@ada', href: 'https://x.com/ada' };
const POST = samplePost('10', {
  text: [{ kind: 'text', text: 'Hello ' }, MENTION, { kind: 'text', text: ', how are you?' }],
});
const ALL = { from: 0, to: 24 };
const FORMATTED: Span[] = [
  { kind: 'text', text: 'One', marks: ['italic'] },
  { kind: 'text', text: ' ' },
  { kind: 'text', text: 'two ', marks: ['bold'] },
  { ...MENTION, marks: ['bold'] },
  { kind: 'text', text: ' ' },
  { kind: 'text', text: 'up', marks: ['strike'] },
];
const parsed = (edits: Edits) => restoreEdits(JSON.parse(JSON.stringify(edits)));
const partTexts = (post: Post, edits: Edits) => {
  const words = wordsOf(post, edits);
  const text = plainText(words);
  return partsOf(words, edits.splits[post.id]).map(({ from, to }) => text.slice(from, to));
};
const anyPost = anySpans.map((text) => samplePost('10', { text }));

describe('changed words', () => {
  it('keep links and mentions where they still stand', () => {
    const edits = changeWords(NO_EDITS, POST, ALL, { text: 'Dear @ada, and @adam', marks: [] });
    expect(wordsOf(POST, edits)).toEqual([
      { kind: 'text', text: 'Dear ' },
      MENTION,
      { kind: 'text', text: ', and @adam' },
    ]);
  });

  it('that are the original again are no change', () => {
    const other = changeWords(NO_EDITS, POST, ALL, { text: 'No', marks: [] });
    const text = plainText(POST.text);
    expect(changeWords(other, POST, { from: 0, to: 2 }, { text, marks: [] })).toEqual(NO_EDITS);
  });

  it('may be none', () => {
    const edits = changeWords(NO_EDITS, POST, ALL, { text: '', marks: [] });
    expect(wordsOf(POST, edits)).toEqual([]);
    expect(editableText(POST, edits, { from: 0, to: 0 })).toEqual({ text: '', marks: [] });
  });

  it('of one part leave the others, and move their marks and cuts', () => {
    const marked = changeWords(NO_EDITS, POST, ALL, {
      text: 'One. Two. Three.',
      marks: [
        { kind: 'bold', from: 0, to: 3 },
        { kind: 'highlight', from: 10, to: 15 },
      ],
    });
    const cut = splitPost(splitPost(marked, POST, 5), POST, 10);
    const [, second] = partsOf(wordsOf(POST, cut), cut.splits['10']);
    const words = { text: 'Zwei und', marks: [{ kind: 'bold' as const, from: 0, to: 4 }] };
    const edits = changeWords(cut, POST, second!, words);
    expect(partTexts(POST, edits)).toEqual(['One.', 'Zwei und', 'Three.']);
    expect(edits.marks['10']).toEqual([
      { kind: 'bold', from: 0, to: 3 },
      { kind: 'bold', from: 5, to: 9 },
      { kind: 'highlight', from: 14, to: 19 },
    ]);
  });

  it('have the marks of their author, which can be taken off and put back', () => {
    const [post] = [samplePost('10', { text: FORMATTED })];
    const all = { from: 0, to: 15 };
    const before = editableText(post, NO_EDITS, all);
    expect(before).toEqual({
      text: 'One two @ada up',
      marks: [
        { kind: 'bold', from: 4, to: 12 },
        { kind: 'italic', from: 0, to: 3 },
        { kind: 'strike', from: 13, to: 15 },
      ],
    });
    expect(changeWords(NO_EDITS, post, all, before)).toEqual(NO_EDITS);

    const light: Mark = { kind: 'highlight', from: 0, to: 7 };
    const more = {
      ...before,
      marks: [...before.marks, light, { ...light, kind: 'bold' as const }],
    };
    const marked = changeWords(NO_EDITS, post, all, more);
    expect([marked.texts, marked.marks['10']]).toEqual([
      {},
      [{ kind: 'bold', from: 0, to: 4 }, light],
    ]);

    const plain = { ...before, marks: before.marks.filter(({ kind }) => kind !== 'bold') };
    const less = changeWords(marked, post, all, plain);
    expect(less.marks).toEqual({});
    expect(editableText(post, less, all)).toEqual(plain);
    expect(wordsOf(post, less)[0]).toEqual({ kind: 'text', text: 'One', marks: ['italic'] });
    expect(changeWords(less, post, all, before)).toEqual(NO_EDITS);
  });

  it('keep the marks of their author where other words are written', () => {
    const post = samplePost('10', { text: FORMATTED });
    const written = replaceText(editableText(post, NO_EDITS, { from: 0, to: 15 }), 0, 0, 'And ');
    const edits = changeWords(NO_EDITS, post, { from: 0, to: 15 }, written);
    expect(markSpans(wordsOf(post, edits), edits.marks['10']!)).toEqual([
      { kind: 'text', text: 'And ' },
      ...FORMATTED,
    ]);
    expect(parsed(edits)).toEqual(edits);
  });

  it('are what was written, of every post and after every edit, and can be taken back', () => {
    fc.assert(
      fc.property(anyPost, anyEdits, fc.string(), anyMarks, (post, edits, text, marks) => {
        const all = (now: Edits) => ({ from: 0, to: plainText(wordsOf(post, now)).length });
        const before = editableText(post, edits, all(edits));
        const changed = changeWords(edits, post, all(edits), { text, marks });
        expect(plainText(wordsOf(post, changed))).toBe(text);
        const back = changeWords(changed, post, all(changed), before);
        expect(editableText(post, back, all(back))).toEqual(before);
      }),
    );
  });

  it('keep the kinds of the original as it was captured', () => {
    fc.assert(
      fc.property(anySpans, (spans) => {
        const kinds = withKinds(plainText(spans), spans);
        expect(plainText(kinds)).toBe(plainText(spans));
      }),
    );
    const same = [
      MENTION,
      { kind: 'text' as const, text: ' ' },
      { ...MENTION, href: 'https://x.com/2' },
    ];
    expect(withKinds('@ada @ada', same)).toEqual(same);
  });
});

describe('a post that is split', () => {
  const words = samplePost('10', { text: [{ kind: 'text', text: 'One.\n\nTwo.' }, MENTION] });

  it('goes on with the next card, without the white space', () => {
    expect(partTexts(words, splitPost(NO_EDITS, words, 5))).toEqual(['One.', 'Two.@ada']);
  });

  it.each([
    ['at its start', 0],
    ['at its end', 14],
    ['beyond', 99],
    ['within a mention', 12],
  ])('%s is whole', (_, offset) => {
    expect(splitPost(NO_EDITS, words, offset)).toBe(NO_EDITS);
  });

  it('where nothing is left on one side is whole', () => {
    const blank = samplePost('10', { text: [{ kind: 'text', text: '  One' }] });
    expect(splitPost(NO_EDITS, blank, 1)).toBe(NO_EDITS);
    const once = splitPost(NO_EDITS, words, 5);
    expect(splitPost(once, words, 6)).toBe(once);
  });

  it('is whole again, as it was', () => {
    fc.assert(
      fc.property(anyPost, fc.nat(80), (post, offset) => {
        expect(joinParts(splitPost(NO_EDITS, post, offset), '10')).toEqual(NO_EDITS);
      }),
    );
  });

  it('loses nothing but white space, wherever the cuts are', () => {
    fc.assert(
      fc.property(anyPost, anyEdits, (post, edits) => {
        const bare = (text: string) => text.replace(/\s/g, '');
        const parts = partTexts(post, edits);
        expect(bare(parts.join(''))).toBe(bare(plainText(wordsOf(post, edits))));
        if (parts.length > 1) for (const part of parts) expect(part.trim()).not.toBe('');
      }),
    );
  });
});
