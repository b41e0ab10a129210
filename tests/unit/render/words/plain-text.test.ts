import { describe, expect, it } from 'vitest';
import { DEFAULT_DESIGN, type Design } from '../../../../src/design/schema.ts';
import { NO_EDITS } from '../../../../src/edits/schema.ts';
import { plainTextOf } from '../../../../src/render/words/plain-text.ts';
import type { Span } from '../../../../src/thread/schema.ts';
import { makePost, makeThread, words } from '../../thread/make-thread.ts';
import { FULL_THREAD } from './full-thread.ts';

const withCounts: Design = {
  ...DEFAULT_DESIGN,
  numbers: 'added',
  show: { ...DEFAULT_DESIGN.show, counts: true },
};

const line = (text: Span[]) =>
  plainTextOf(makeThread([makePost({ text })]), NO_EDITS, DEFAULT_DESIGN).split('\n')[3];

describe('a file of plain text', () => {
  it('holds all that cards do', () => {
    expect(plainTextOf(FULL_THREAD, NO_EDITS, withCounts)).toBe(`Ada (@ada)

1/4 · Nov 20, 2026
One
two.

Three: https://example.com/long/path and a cat (https://t.co/x1) by @bob at last
[Photo: A [lamp] at night] https://pbs.twimg.com/media/photo?format=jpg&name=4096x4096
[Video 1:24] https://x.com/ada/status/1
[GIF: Waves] https://video.twimg.com/tweet_video/g.mp4
[Photo: Not loaded]
[Withheld: *here*]
- # Tea — 42%
- Coffee
524 votes · Final results
A *title*
What it is about
https://example.org/(a)
An article
1. Its beginning
> Bob (@bob)
> Quoted
>
> words …
> Lamp talk
> Cora @cora
> Ended · 12 tuned in
> https://x.com/i/spaces/1AbC
> [Parody]
> https://x.com/bob/status/90
> Community note
> Readers add
> > this.
[Made with *AI* · Paid partnership]
Replies 0 · Likes 1.2K · Views 45.7M

2/4 · Nov 20, 2026
Second.

[This post was *deleted*]

4/4 · Nov 20, 2026
Third.
> [Gone]

https://x.com/ada/status/1
`);
  });

  it.each([
    ['example.com/a', 'https://www.example.com/a', 'https://www.example.com/a'],
    ['Example.com/', 'https://example.com', 'https://example.com'],
    ['example.com/a…', 'https://example.com/ab', 'https://example.com/ab'],
    ['example.com', 'https://example.org/', 'example.com (https://example.org/)'],
    ['here', 'https://example.org/a\n b', 'here (https://example.org/a%20b)'],
  ])('has the whole target of the link %j to %j', (text, href, expected) => {
    expect(line([{ kind: 'link', text, href }])).toBe(expected);
  });

  it('has nothing that a terminal obeys', () => {
    expect(line(words('a\u001b[31mb\u0007\r\rc'))).toBe('a\ufffd[31mb\ufffd  c');
  });

  it('keeps the lines of a post, without blank ones at its ends', () => {
    const post = makePost({ text: words('\n \n  a\n\n\nb \n') });
    expect(plainTextOf(makeThread([post]), NO_EDITS, DEFAULT_DESIGN)).toBe(
      'Ada (@ada)\n\nNov 20, 2026\n  a\n\n\nb\n\nhttps://x.com/ada/status/1\n',
    );
  });
});
