import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_DESIGN, type Design } from '../../../../src/design/schema.ts';
import { mergePost } from '../../../../src/edits/merges.ts';
import { NO_EDITS } from '../../../../src/edits/schema.ts';
import { markdownOf } from '../../../../src/render/words/markdown.ts';
import { threadJsonOf } from '../../../../src/render/words/thread-json.ts';
import { anyEdits } from '../../edits/any-edits.ts';
import { makeAuthor, makePost, makeThread, words } from '../../thread/make-thread.ts';
import { anyDesign, anyFullThread } from './any-thread.ts';
import { FULL_THREAD } from './full-thread.ts';
import { type ReadBlock, readMarkdown } from './read-markdown.ts';

const show = (changes: Partial<Design['show']>): Design => ({
  ...DEFAULT_DESIGN,
  show: { ...DEFAULT_DESIGN.show, ...changes },
});
const THREAD = makeThread(['1', '2', '3'].map((id) => makePost({ id, text: words(`Post ${id}`) })));
const BARE = show({ date: false });

function kindsIn(blocks: ReadBlock[]): string[] {
  return blocks.flatMap(({ kind, spans, blocks: inner }) => [
    kind,
    ...spans.flatMap((span) => span.in.map((of) => of.replace(/:.*/s, ''))),
    ...kindsIn(inner),
  ]);
}

describe('a photo between the words', () => {
  const photo = (name: string, at?: number) => ({
    ...{ kind: 'photo' as const, alt: name, url: `https://pbs.twimg.com/media/${name}` },
    ...(at !== undefined && { at }),
  });
  const text = words('Above\nBelow\nLast');
  const media = [photo('below'), photo('second', 12), photo('first', 6)];
  const thread = makeThread([makePost({ id: '10', text, media })]);
  const order = (file: string) => file.match(/Above|Below|Last|first|second|below/g);
  const inPlace = ['Above', 'first', 'first', 'Below', 'second', 'second', 'Last'];

  it('stands there, and others below', () => {
    const file = markdownOf(thread, NO_EDITS, BARE);
    expect(order(file)).toEqual([...inPlace, 'below', 'below']);
    expect(file).toContain('Above\n\n![first](');
    const json = JSON.parse(threadJsonOf(thread, NO_EDITS, BARE));
    expect(json.posts[0].media.map(({ at }: { at?: number }) => at)).toEqual([6, 12, undefined]);
  });

  it('stands there in words of the user, on several cards, and where people are hidden', () => {
    const edits = { ...NO_EDITS, texts: { '10': words('Above all\nBelow it\nLast') } };
    const split = { ...NO_EDITS, splits: { '10': [6] } };
    const hidden = { ...BARE, identity: { mode: 'blurred' as const, name: '', handle: '' } };
    expect(order(markdownOf(thread, edits, BARE))).toEqual([...inPlace, 'below', 'below']);
    expect(order(markdownOf(thread, split, BARE))).toEqual([...inPlace, 'below', 'below']);
    // Their addresses are left out with their names.
    expect(order(markdownOf(thread, NO_EDITS, hidden))).toEqual([
      'Above',
      'first',
      'Below',
      'second',
      'Last',
      'below',
    ]);
  });

  it('stands below words that leave it no place', () => {
    const edits = { ...NO_EDITS, texts: { '10': words('All new') } };
    expect(markdownOf(thread, edits, BARE)).toContain('All new\n\n![');
    expect(threadJsonOf(thread, edits, BARE)).not.toContain('"at"');
  });
});

describe('a file of Markdown', () => {
  it('holds all that cards do', () => {
    expect(markdownOf(FULL_THREAD, NO_EDITS, show({ counts: true }))).toBe(`# Ada (@ada)

[Nov 20, 2026](https://x.com/ada/status/1)

One\\
two.

Three: [example.com/lon…](https://example.com/long/path) and [a cat](https://t.co/x1) by **[@bob](https://x.com/bob)** *at last*

![A \\[lamp\\] at night](https://pbs.twimg.com/media/photo?format=jpg&name=4096x4096)

![](https://pbs.twimg.com/v.jpg)\\
[Video 1:24](https://x.com/ada/status/1)

![Waves](https://pbs.twimg.com/g.jpg)\\
[GIF](https://video.twimg.com/tweet_video/g.mp4)

*Photo: Not loaded*

*Withheld: \\*here\\**

- \\# Tea — 42%
- Coffee

524 votes · Final results

![](https://pbs.twimg.com/card_img/c.jpg)

[A \\*title\\*](<https://example.org/(a)>)\\
What it is about\\
example.org

**An article**

1\\. Its beginning

> [Bob (@bob)](https://x.com/bob/status/90)
>
> Quoted
>
> words …
>
> [Lamp talk](https://x.com/i/spaces/1AbC)\\
> Cora @cora\\
> Ended · 12 tuned in
>
> *Parody*

> **Community note**
>
> Readers add\\
> \\> this.

*Made with \\*AI\\* · Paid partnership*

Replies 0 · Likes 1.2K · Views 45.7M

---

[Nov 20, 2026](https://x.com/ada/status/2)

Second.

---

*This post was \\*deleted\\**

---

[Nov 20, 2026](https://x.com/ada/status/3)

Third.

> *Gone*

---

[x.com/ada/status/1](https://x.com/ada/status/1)
`);
  });

  it('holds no more than cards do', () => {
    const nothing = Object.fromEntries(
      Object.keys(DEFAULT_DESIGN.show).map((part) => [part, false]),
    ) as Design['show'];
    const file = markdownOf(FULL_THREAD, NO_EDITS, show(nothing));
    expect(file).toMatch(/^One\\\ntwo\.[^\n]*\n\nThree: .*\n\n---\n\nSecond\.\n\n---/);
    expect(file).not.toMatch(/!\[|votes|title|article|Bob|Community|Likes|Nov/);
  });

  it('has posts in sections, joined ones in one, with the numbers that are added', () => {
    const sections = (edits = NO_EDITS, design = BARE) =>
      markdownOf(THREAD, edits, design).split('\n\n---\n\n').slice(0, -1);
    expect(sections()).toEqual(['# Ada (@ada)\n\nPost 1', 'Post 2', 'Post 3']);
    const merged = mergePost(NO_EDITS, '2');
    expect(sections(merged)).toEqual(['# Ada (@ada)\n\nPost 1\n\nPost 2', 'Post 3']);
    expect(sections(merged, { ...BARE, numbers: 'added' })[1]).toBe(
      '[2/2](https://x.com/ada/status/3)\n\nPost 3',
    );
  });

  it('says once who wrote it, and who wrote something else', () => {
    const other = makePost({ id: '2', author: makeAuthor({ name: 'C# fan', handle: 'c_fan' }) });
    const file = markdownOf(makeThread([makePost(), other]), NO_EDITS, BARE);
    expect(file.match(/^#+ .*$/gm)).toEqual(['# Ada (@ada)', '## C\\# fan (@c\\_fan)']);
    expect(markdownOf(makeThread(), NO_EDITS, show({ name: false }))).toMatch(/^# @ada\n/);
    expect(markdownOf(makeThread(), NO_EDITS, show({ handle: false }))).toMatch(/^# Ada\n/);
  });

  it('keeps a name from right to left apart from what follows', () => {
    const author = makeAuthor({ name: 'نور الصباح', handle: 'noor' });
    const thread = { ...makeThread([makePost({ author })]), author };
    expect(markdownOf(thread, NO_EDITS, BARE)).toMatch(/^# \u2068نور الصباح\u2069 \(@noor\)\n/);
  });

  it('is never read as anything but these elements, whatever posts say', () => {
    const known = ['paragraph', 'heading', 'quote', 'list', 'rule'];
    const within = ['strong', 'mark', 'em', 'del', 'code', 'a', 'img'];
    fc.assert(
      fc.property(anyFullThread(), anyEdits, anyDesign, (thread, edits, design) => {
        const kinds = new Set(kindsIn(readMarkdown(markdownOf(thread, edits, design))));
        expect([...kinds].filter((kind) => ![...known, ...within].includes(kind))).toEqual([]);
      }),
      { numRuns: 80 },
    );
  });
});
