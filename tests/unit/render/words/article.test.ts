import { describe, expect, it } from 'vitest';
import { DEFAULT_DESIGN, type Design } from '../../../../src/design/schema.ts';
import { hidePost } from '../../../../src/edits/operations.ts';
import { movePost } from '../../../../src/edits/order.ts';
import { NO_EDITS } from '../../../../src/edits/schema.ts';
import { markdownOf } from '../../../../src/render/words/markdown.ts';
import { plainTextOf } from '../../../../src/render/words/plain-text.ts';
import { threadJsonOf } from '../../../../src/render/words/thread-json.ts';
import { everyPiece } from '../../../../src/thread/article-pieces.ts';
import { articleThread, makeArticle, said } from '../../thread/make-article.ts';
import { makePost, makeThread, words } from '../../thread/make-thread.ts';

const DESIGN: Design = { ...DEFAULT_DESIGN, show: { ...DEFAULT_DESIGN.show, date: false } };
const THREAD = articleThread();

const MARKDOWN = `# Ada (@ada)

![](https://pbs.twimg.com/media/COVER?format=jpg&name=orig)

## On boats

A boat is a promise.

### Masts # and sails

They stand.

1. One
    - Under it
2. Two

<!-- -->

1. Anew

> Once.
>
> Twice.

\`\`\`\`c
if (a) {
  b("\`\`\`");
}
\`\`\`\`

| Name | Size |
| --- | --- |
| A\\|b | 12 |

* * *

![A quay](https://pbs.twimg.com/media/QUAY?format=jpg&name=4096x4096)

At six.

> [Bob (@bob)](https://x.com/bob/status/90)
>
> A lamp is lit.

$$
e^{i\\pi}
$$

The end.`;

const PLAIN = `Ada (@ada)

On boats

A boat is a promise.

Masts # and sails

They stand.

1. One
  • Under it
2. Two

1. Anew

> Once.
>
> Twice.

if (a) {
  b("\`\`\`");
}

Name | Size
A|b | 12

* * *

[Photo: A quay] https://pbs.twimg.com/media/QUAY?format=jpg&name=4096x4096
At six.

> Bob (@bob)
> A lamp is lit.
> https://x.com/bob/status/90

LaTeX: e^{i\\pi}

The end.`;

describe('an article in files of words', () => {
  it('is Markdown with all of its structure', () => {
    expect(markdownOf(THREAD, NO_EDITS, DESIGN).split('\n\n---\n\n')[0]).toBe(MARKDOWN);
  });

  it('is plain text', () => {
    expect(plainTextOf(THREAD, NO_EDITS, DESIGN)).toContain(PLAIN);
  });

  it('is one post with its blocks in JSON, in the form of the schema', () => {
    const { version, posts } = JSON.parse(threadJsonOf(THREAD, NO_EDITS, DESIGN));
    expect(version).toBe(3);
    expect(posts).toHaveLength(1);
    expect(posts[0].article.title).toBe('On boats');
    const blocks = makeArticle().blocks;
    expect(posts[0].blocks.map(({ kind }: { kind: string }) => kind)).toEqual(
      blocks.map(({ kind }) => kind),
    );
    expect(posts[0].blocks[1]).toEqual({
      kind: 'heading',
      level: 2,
      lang: null,
      text: words('Masts # and sails'),
    });
    expect(posts[0].blocks[9]).toMatchObject({ language: 'c', code: 'if (a) {\n  b("```");\n}' });
    expect(posts[0].blocks[10]).toMatchObject({
      hasHeader: true,
      rows: [[words('Name'), words('Size')], {}],
    });
  });

  it('has the posts of its thread behind it', () => {
    const thread = makeThread([makeArticle(), makePost({ id: '2', text: words('And so on.') })]);
    const { posts } = JSON.parse(threadJsonOf(thread, NO_EDITS, DESIGN));
    expect(posts.map(({ id }: { id: string }) => id)).toEqual(['1', '2']);
    expect(markdownOf(thread, NO_EDITS, DESIGN)).toContain('The end.\n\n---\n\nAnd so on.');
  });

  it('is as the user left it: blocks left out, moved and written anew', () => {
    const thread = articleThread([
      said.paragraph('One'),
      said.paragraph('Two'),
      said.paragraph('Three'),
    ]);
    const [, one, two, three] = everyPiece(thread).map(({ id }) => id) as [
      string,
      string,
      string,
      string,
    ];
    const moved = movePost(thread, hidePost(NO_EDITS, two), three, 1);
    const edits = { ...moved, texts: { [one]: words('First') } };
    expect(plainTextOf(thread, edits, DESIGN)).toContain('On boats\n\nThree\n\nFirst\n\nhttps');
    expect(plainTextOf(thread, hidePost(NO_EDITS, '1'), DESIGN)).toContain('One\n\nTwo\n\nThree');
  });
});
