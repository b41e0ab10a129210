import fc from 'fast-check';
import type { Article, ArticleBlock, Media, Run } from './local-x/threads/schema.ts';

/** A word or two in each of 28 scripts: what comes before and after is of another one. */
const IN_SCRIPTS = [
  ...['harbour light', 'Hafenlicht', 'λιμάνι', 'гавань', 'нав’игация', 'ծովափ', 'ნავსადგური'],
  ...['נמל הים', 'ميناء البحر', 'بندرگاه', 'ܐܠܐ', 'ދިވެހި', 'बंदरगाह', 'বন্দর', 'ਬੰਦਰਗਾਹ', 'બંદર'],
  ...['துறைமுகம்', 'ఓడరేవు', 'ಬಂದರು', 'തുറമുഖം', 'වරාය', 'ท่าเรือ', 'ທ່າເຮືອ', 'ဆိပ်ကမ်း', 'កំពង់ផែ'],
  ...['ወደብ', '港の灯り', '港口的灯', '항구의 불빛', 'གྲུ་ཁ'],
] as const;

const word = fc.constantFrom(...IN_SCRIPTS, '🚢', '👩🏽‍🚀', '5 %', '“so”', 'a_b*c', '<b>', '| -');
/** Words without white space at their ends, which no block keeps. */
const text = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(' '));

const marks = fc.subarray(['bold', 'italic', 'strike', 'code'] as const, { maxLength: 2 });
const run: fc.Arbitrary<Run> = fc.record({ text, as: marks }).map(({ text: said, as }) => ({
  text: said,
  ...(as.length > 0 && { as: [...as] }),
}));
const runs = fc.array(run, { minLength: 1, maxLength: 4 });
const rtl = fc.boolean();

const block: fc.Arbitrary<ArticleBlock> = fc.oneof(
  { arbitrary: fc.record({ kind: fc.constant('paragraph' as const), runs, rtl }), weight: 5 },
  fc.record({ kind: fc.constant('heading' as const), level: fc.integer({ min: 1, max: 3 }), runs }),
  fc.record({ kind: fc.constant('quote' as const), runs }),
  {
    arbitrary: fc.record({
      ...{ kind: fc.constant('item' as const), ordered: fc.boolean(), reset: fc.boolean() },
      ...{ depth: fc.integer({ min: 0, max: 4 }), runs },
    }),
    weight: 4,
  },
  fc.record({
    ...{ kind: fc.constant('code' as const), language: fc.constantFrom('', 'c', 'python') },
    code: fc
      .array(fc.tuple(fc.constantFrom('', '  ', '\t'), text), { minLength: 1, maxLength: 5 })
      .map((lines) => lines.map((line) => line.join('')).join('\n')),
  }),
  fc.record({
    ...{ kind: fc.constant('table' as const), header: fc.boolean() },
    rows: fc.integer({ min: 1, max: 4 }).chain((width) =>
      fc.array(fc.array(runs, { minLength: width, maxLength: width }), {
        ...{ minLength: 1, maxLength: 4 },
      }),
    ),
  }),
  fc.constantFrom({ kind: 'divider' as const }, { kind: 'empty' as const }),
  fc.record({
    kind: fc.constant('formula' as const),
    source: fc.constantFrom('e^{x}', '\\frac{1}{2}'),
  }),
  fc
    .record({
      films: fc.array(fc.boolean(), { minLength: 1, maxLength: 4 }),
      caption: fc.option(runs),
    })
    .map(({ films, caption }) => ({
      ...{ kind: 'figure' as const, media: films.map((isFilm) => medium(isFilm)) },
      ...(caption && { caption }),
    })),
  fc.record({ text }).map(({ text: said }) => ({
    ...{ kind: 'post' as const, post: { id: '2066053019857850000', by: 'bob', text: said } },
  })),
);

const medium = (isFilm: boolean): Media => ({
  ...{ kind: isFilm ? 'video' : 'photo', key: 'KEY', format: 'jpg', width: 900, height: 600 },
  ...{ scene: 'harbour', ...(isFilm && { duration: '0:15' }) },
});

/** Articles of every kind of block in every order; each picture and each post in it is another one. */
export const anyArticle = ({ most = 200 } = {}): fc.Arbitrary<Article> =>
  fc.array(block, { minLength: 1, maxLength: most, size: 'max' }).map((blocks) => ({
    title: 'On harbours',
    blocks: blocks.map(numbered),
  }));

function numbered(one: ArticleBlock, index: number): ArticleBlock {
  const number = String(index).padStart(4, '0');
  if (one.kind === 'figure') {
    const media = one.media.map((item, at) => ({ ...item, key: `Any${number}x${at}` }));
    return { ...one, media };
  }
  if (one.kind !== 'post') return one;
  return { ...one, post: { ...one.post, id: `206605301985785${number}` } };
}

/** What of a block must be read: its kind and all of its words, pictures and posts, in short. */
export function sayingOf(one: ArticleBlock): string {
  const words = (some: readonly Run[]) => some.map(({ text: said }) => said).join('');
  switch (one.kind) {
    case 'code':
      return `code ${one.code}`;
    case 'table':
      return `table ${one.rows.map((row) => row.map(words).join('\t')).join('\n')}`;
    case 'figure':
      return `figure ${one.media.map(({ key }) => key).join()} ${words(one.caption ?? [])}`;
    case 'post':
      return `post ${one.post.id} ${one.post.text}`;
    case 'formula':
      return `formula ${one.source}`;
    case 'divider':
    case 'empty':
    case 'unknown':
      return one.kind;
    default:
      return `${one.kind} ${words(one.runs)}`;
  }
}
