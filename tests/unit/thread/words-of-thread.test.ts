import { expect, it } from 'vitest';
import { MOST_WORDS, wordsOfThread } from '../../../src/thread/words-of-thread.ts';
import { makeAuthor, makePost, makeQuote, makeThread, words } from './make-thread.ts';

const author = makeAuthor({ name: 'Ada', handle: 'ada' });

it('are what its posts say, with where they lead', () => {
  const first = makePost({
    text: [
      { kind: 'text', text: 'Read this: ' },
      { kind: 'link', text: 'example.org/lo…', href: 'https://example.org/long' },
    ],
    media: [{ kind: 'photo', alt: 'A lamp', url: 'https://pbs.twimg.com/media/a', aspect: 1 }],
    quote: makeQuote({ author, text: words('Two\nlines') }),
  });
  const gone = { kind: 'unavailable' as const, id: 'after-1', reason: 'Gone.' };
  const second = makePost({
    id: '2',
    text: words('Tea?'),
    poll: { open: true, options: [{ label: 'Yes', percent: null }], summary: '' },
  });
  const thread = {
    ...makeThread([first, gone, second]),
    author,
    url: 'https://x.com/ada/status/1',
  };
  expect(wordsOfThread(thread)).toBe(
    [
      'Ada (@ada)\nhttps://x.com/ada/status/1',
      'Read this: https://example.org/long\nA lamp\nhttps://pbs.twimg.com/media/a\n> Ada (@ada)\n> Two\n> lines',
      'Gone.',
      'Tea?\n- Yes\n',
    ].join('\n\n'),
  );
});

it('are also what X says of a post, and what its card is', () => {
  const card = {
    ...{ kind: 'space' as const, href: 'https://x.com/i/spaces/1', domain: '', image: null },
    ...{ title: 'Lamps', description: '', host: 'Bea @bea', state: 'Ended' },
  };
  const post = makePost({
    ...{ text: words('Listen'), card },
    labels: [{ kind: 'ai', text: 'Made with AI' }],
    notices: [{ text: 'Withheld.' }],
  });
  expect(wordsOfThread(makeThread([post]))).toContain(
    'Listen\nWithheld.\nBea @bea\nLamps\nEnded\nhttps://x.com/i/spaces/1\nMade with AI\n',
  );
});

it('have no control characters, and go through a message', () => {
  const long = 'x'.repeat(MOST_WORDS);
  const thread = makeThread([
    makePost({ text: words('a\u001b[2Jb\ud800') }),
    makePost({ text: words(long) }),
  ]);
  const said = wordsOfThread(thread);
  expect(said).toContain('a\ufffd[2Jb\ufffd');
  expect(said.length).toBe(MOST_WORDS + 1);
});
