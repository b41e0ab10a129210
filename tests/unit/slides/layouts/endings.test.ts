// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { ENDINGS } from '../../../../src/design/slide-layouts.ts';
import type { Choice } from '../../../../src/slides/layouts/choice.ts';
import { classify } from '../../../../src/slides/layouts/classify.ts';
import {
  chooseEnding,
  chooseEndingAs,
} from '../../../../src/slides/layouts/plates/choose-ending.ts';
import type { Post, ShownPost } from '../../../../src/thread/schema.ts';
import { spansOf } from '../../../support/reference-threads/posts.ts';
import { makePhoto, makePost, makeQuote } from '../../thread/make-thread.ts';
import { makeContext } from './context.ts';

const last = (text: string, changes: Partial<ShownPost> = {}) => {
  const words = spansOf(text);
  return { post: makePost({ lang: 'en', text: words, ...changes }) as Post, words };
};
const context = makeContext({ isCounted: true });
const layoutOf = (text: string): Choice => {
  const { post, words } = last(text);
  return classify(post, words, context);
};
const points = (count: number) =>
  Array.from({ length: count }, (_, at) => layoutOf(`${at + 1}. Lamp\n\nIt burns all night.`));

/** The slides at the end: their kinds, and the words of the last one by their place. */
function ends(text: string, changes: Partial<ShownPost> = {}, choices: Choice[] = []) {
  const made = chooseEnding(last(text, changes), choices, context);
  const { words } = made.at(-1)!;
  const part = (range: { from: number; to: number } | null) =>
    range && text.slice(range.from, range.to);
  return {
    kinds: made.map(({ ending }) => ending),
    words: words && [part(words.before), part(words.title), part(words.after)],
  };
}

describe('the end of a carousel', () => {
  it.each<[string | null, string]>([
    ['en', 'Follow me for more.'],
    ['en', 'Thanks for reading!'],
    ['en', 'Everything is at the link in bio.'],
    ['en', 'If this helped, follow @ada for more.'],
    ['es', 'Gracias por leer.'],
    ['pt', 'Me siga para mais.'],
    ['fr', 'Merci d’avoir lu.'],
    ['de', 'Danke fürs Lesen.'],
    ['it', 'Grazie per aver letto.'],
    ['ja', '最後まで読んでいただき、ありがとうございました。'],
    ['ko', '읽어 주셔서 감사합니다.'],
    ['zh', '感谢阅读，欢迎关注。'],
    ['zh', '感謝閱讀，歡迎追蹤。'],
    ['ar', 'شكرًا للقراءة، تابعوني للمزيد.'],
    ['hi', 'पढ़ने के लिए धन्यवाद।'],
    ['ru', 'Спасибо за внимание, подписывайтесь.'],
    [null, 'Thanks for reading!'],
  ])('is a farewell in its own words, %s: %s', (lang, text) => {
    expect(ends(text, { lang })).toEqual({ kinds: ['follow'], words: [null, text, null] });
  });

  it.each<[string | null, string]>([
    ['en', 'Follow your heart.'],
    ['en', 'The following lamp was dark.'],
    ['en', 'No thanks to the keeper.'],
    ['en', 'Keep the lamp lit.'],
    ['nl', 'Bedankt voor het lezen.'],
    ['de', 'Follow me for more.'],
    ['en', ''],
  ])('is a sentence of ours where the last post says none, %s: %s', (lang, text) => {
    expect(ends(text, { lang })).toEqual({ kinds: ['follow'], words: null });
  });

  it.each<[string | null, string]>([
    ['en', 'Which one should I read next?'],
    ['en', 'Which one should I read next? 👇'],
    ['en', 'Which one should I read next? #books'],
    ['en', 'Which one “is it?”'],
    ['ja', '次は何を読むべきですか？'],
    ['ar', 'ماذا أقرأ بعد ذلك؟'],
    ['el', 'Ποιο να διαβάσω;'],
    ['am', 'ምን ላንብብ፧'],
  ])('is a question that the last post asks, %s: %s', (lang, text) => {
    expect(ends(text, { lang })).toEqual({ kinds: ['question'], words: [null, text, null] });
  });

  it('is no question where the last sentence is none', () => {
    expect(ends('Which one? I do not know.').kinds).toEqual(['follow']);
    expect(ends('Tea; then the lamp;', { lang: 'en' }).kinds).toEqual(['follow']);
  });

  it('sets the sentence large that asks or says farewell, with the rest round it in order', () => {
    const rest =
      'The lamp has burned all year, and every ship that came by at night or in fog has seen it from afar.';
    expect(ends(`${rest} Which one is next?`).words).toEqual([rest, 'Which one is next?', null]);
    expect(ends(`${rest} Follow me for more. ${rest}`).words).toEqual([
      rest,
      'Follow me for more.',
      rest,
    ]);
  });

  it.each<[string, Partial<ShownPost>]>([
    ['a photo', { media: [makePhoto()] }],
    ['a quoted post', { quote: makeQuote() }],
    ['a community note', { note: { text: spansOf('It is older.') } }],
  ])('leaves a post with %s on its own slide', (_, changes) => {
    expect(ends('Thanks for reading!', changes)).toEqual({ kinds: ['follow'], words: null });
  });

  it('leaves what is too long for it on its own slide', () => {
    expect(ends(`Thanks for reading! ${'l'.repeat(260)}`).words).not.toBeNull();
    expect(ends(`Thanks for reading! ${'l'.repeat(261)}`).words).toBeNull();
  });

  it('sums up from five to eight points, before the farewell', () => {
    const kinds = (count: number) => ends('Bye.', {}, points(count)).kinds;
    expect(kinds(4)).toEqual(['follow']);
    expect(kinds(5)).toEqual(['recap', 'follow']);
    expect(kinds(8)).toEqual(['recap', 'follow']);
    expect(kinds(9)).toEqual(['follow']);
  });

  it('sums nothing up that the thread has summed up itself, or that ends with a question', () => {
    const recap = layoutOf('TL;DR\n\n• Lamp\n• Oil\n• Wick\n• Glass\n• Stairs');
    expect(ends('Bye.', {}, [...points(5), recap, layoutOf('Bye.')]).kinds).toEqual(['follow']);
    expect(ends('Bye.', {}, [recap, ...points(5)]).kinds).toEqual(['recap', 'follow']);
    expect(ends('Which one is best?', {}, points(5)).kinds).toEqual(['question']);
  });

  it('is there without a last post, and for one that X does not show', () => {
    const gone: Post = { kind: 'unavailable', id: 'after-1', reason: 'Thanks for reading!' };
    const follow = [{ ending: 'follow', words: null }];
    expect(chooseEnding(null, [], context)).toEqual(follow);
    expect(chooseEnding({ post: gone, words: [] }, [], context)).toEqual(follow);
  });

  it('can be every other one that the user asks for', () => {
    const made = ENDINGS.map((ending) =>
      chooseEndingAs(ending, last('Thanks for reading!'), context),
    );
    expect(made.map(({ ending }) => ending)).toEqual(ENDINGS);
    expect(made.map(({ words }) => words !== null)).toEqual([true, false, true, false]);
  });
});
