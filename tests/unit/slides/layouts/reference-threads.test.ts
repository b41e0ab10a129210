// @vitest-environment node
import { describe, expect, it } from 'vitest';
import type { Layout } from '../../../../src/design/slide-layouts.ts';
import type { TextRange } from '../../../../src/edits/texts.ts';
import type { Choice } from '../../../../src/slides/layouts/choice.ts';
import { classify } from '../../../../src/slides/layouts/classify.ts';
import { chooseCover } from '../../../../src/slides/layouts/plates/choose-cover.ts';
import { chooseEnding } from '../../../../src/slides/layouts/plates/choose-ending.ts';
import { countsPosts, pointOf, shapeOf } from '../../../../src/slides/layouts/thread-shape.ts';
import { plainText } from '../../../../src/thread/spans.ts';
import {
  REFERENCE_THREADS,
  type ReferenceThread,
  referenceFacts,
  referencePosts,
} from '../../../support/reference-threads/posts.ts';
import { makeContext } from './context.ts';
import { shownChoice } from './shown.ts';

const LAYOUTS_OF: Record<ReferenceThread, Layout[]> = {
  oneliners: Array.from({ length: 11 }, () => 'statement'),
  listicle: [
    ...(['item', 'item', 'list', 'item', 'item', 'list', 'item', 'item', 'list', 'lead'] as const),
  ],
  essay: ['long', 'long', 'long', 'statement'],
  photos: [
    ...(['photo-top', 'photo-full', 'photo-top', 'photo-top', 'mosaic', 'photo-full'] as const),
    ...(['mosaic', 'photo-full', 'statement'] as const),
  ],
  charts: ['figure', 'chart', 'statement', 'chart', 'quotation', 'poll', 'link'],
  mixed: ['quoted', 'poll', 'link', 'long'],
  rtl: ['photo-top', 'statement', 'item', 'list'],
};

/** What a thread comes to. */
function read(thread: ReferenceThread) {
  const posts = referencePosts(thread);
  const isCounted = countsPosts(posts.map(({ text }) => text));
  const context = makeContext({ factsOf: referenceFacts, isCounted });
  const choices = posts.map((post): Choice => classify(post, post.text, context));
  const shape = shapeOf(choices);
  const [opener] = posts as [(typeof posts)[0]];
  const last = posts.at(-1)!;
  return {
    ...{ posts, choices, shape, isCounted },
    covers: chooseCover(opener, opener.text, shape, context),
    endings: chooseEnding({ post: last, words: last.text }, choices, context),
    opener: plainText(opener.text),
    last: plainText(last.text),
  };
}
const part = (text: string, range: TextRange | null) => range && text.slice(range.from, range.to);

describe('the reference threads', () => {
  it.each(REFERENCE_THREADS)('have layouts that suit them: %s', (thread) => {
    expect(read(thread).choices.map(({ layout }) => layout)).toEqual(LAYOUTS_OF[thread]);
  });

  it('set their points, lists and quotations as they are meant', () => {
    const shown = (thread: ReferenceThread, place: number) => {
      const { posts, choices } = read(thread);
      return shownChoice(choices[place]!, plainText(posts[place]!.text));
    };
    expect(shown('listicle', 1)).toMatch(
      /^item: ‹1\.› \| Slow Mornings \| ‹–› \| Ines Falk \| Att/,
    );
    expect(shown('listicle', 2)).toBe(
      'list: ‹2.› | Ask Your Mother | ‹–› | Tomas Birch | Stop asking people whether your idea is good. Ask:' +
        ' | ‹•› | When did you last have this problem? | ‹•› | What did you do about it? | ‹•› | What did that cost you?',
    );
    expect(shown('listicle', 6)).toBe(
      'item: ‹6.› | Doors and Kettles | ‹–› | Dan Nordmann | “If you need a sign on the door that says PUSH, the door is broken.”',
    );
    expect(shown('charts', 0)).toBe(
      'figure: We analysed | 1.2 | million | LinkedIn carousels.⏎⏎Here is what the top 1 % do differently 📊',
    );
    expect(shown('charts', 4)).toMatch(/”.*\| ‹–› \| a designer we interviewed$/);
    expect(shown('essay', 0)).toMatch(
      /^long: How we lost our biggest customer, and what one number taught us\. \| In March/,
    );
    expect(shown('rtl', 3)).toBe(
      'list: 🚀🚀🚀 LAUNCH DAY 🎉 | ‹✅› | Auth | ‹✅› | Billing | ‹❌› | Dark mode 😅 | ‹👉› | Try it 👈' +
        ' | 🇸🇪🇯🇵🇧🇷 👨‍👩‍👧‍👦 ❤️‍🔥',
    );
  });

  it.each<[ReferenceThread, string, boolean, number]>([
    ['oneliners', 'other', false, 0],
    ['listicle', 'points', true, 7],
    ['essay', 'essay', false, 0],
    ['photos', 'other', false, 0],
    ['charts', 'other', false, 0],
    ['mixed', 'other', false, 0],
    ['rtl', 'other', false, 0],
  ])('are known by their shape: %s', (thread, shape, isCounted, points) => {
    const made = read(thread);
    expect([made.shape, made.isCounted]).toEqual([shape, isCounted]);
    expect(made.choices.filter(pointOf)).toHaveLength(points);
  });

  it.each<[ReferenceThread, string, string, string | null, string | null]>([
    ['oneliners', 'number', '10 lessons from shipping a side project to 50,000 users:', '10', null],
    [
      ...(['listicle', 'number'] as const),
      'I read 52 books this year.\n\nThese 7 changed how I work (and you can read each in a weekend): 🧵',
      ...(['52', null] as const),
    ],
    [
      ...(['essay', 'editorial'] as const),
      'How we lost our biggest customer, and what one number taught us.',
      ...([null, 'taught us.'] as const),
    ],
    [
      ...(['photos', 'photo'] as const),
      'Three weeks, one lens, no plan. Here are 8 photographs from the north coast.',
      ...([null, null] as const),
    ],
    [
      ...(['charts', 'number'] as const),
      'We analysed 1.2 million LinkedIn carousels.\n\nHere is what the top 1 % do differently 📊',
      ...(['1.2', null] as const),
    ],
    [
      ...(['mixed', 'marker'] as const),
      'I agree with nearly all of this, and the part I don’t agree with is the interesting one.',
      ...([null, null] as const),
    ],
    ['rtl', 'photo', 'أهم ما تعلمته من بناء منتج يستخدمه 50,000 شخص:', null, null],
  ])('have a cover that suits them: %s', (thread, cover, title, figure, accent) => {
    const { covers, opener } = read(thread);
    expect(covers[0]!.cover).toBe(cover);
    expect(part(opener, covers[0]!.title)).toBe(title);
    expect(part(opener, covers[0]!.figure)).toBe(figure);
    expect(part(opener, covers[0]!.accent)).toBe(accent);
  });

  it.each<[ReferenceThread, string[], string | null]>([
    ['oneliners', ['follow'], 'That’s it. If this helped, follow @maya_builds for more.'],
    // Its last post but one is a recap already.
    ['listicle', ['follow'], 'Follow @maya_builds for one book note a week.'],
    ['essay', ['follow'], 'Thanks for reading. I write one of these a month.'],
    ['photos', ['follow'], 'Prints are at the link in bio. Thank you for looking.'],
    ['charts', ['follow'], null],
    ['mixed', ['follow'], null],
    ['rtl', ['follow'], null],
  ])('end as suits them: %s', (thread, endings, title) => {
    const made = read(thread);
    expect(made.endings.map(({ ending }) => ending)).toEqual(endings);
    expect(part(made.last, made.endings.at(-1)!.words?.title ?? null)).toBe(title);
  });
});
