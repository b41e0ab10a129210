import { between, type Random } from '../support/local-x/images/drawing/random.ts';
import { threadNamed } from '../support/local-x/threads/load.ts';
import type { Person, Post, ThreadFile } from '../support/local-x/threads/schema.ts';
import { hostileText, type Kind } from './hostile-text.ts';

const FIRST_ID = 2_090_000_000_000_000_000n;
/** Between the ids of one thread and the next. */
const STRIDE = 1_000_000_000_000n;
/** A name that X allows, and that every object of JavaScript knows of before. */
const AUTHOR = 'constructor';
const QUOTED = 'toString';

const [PHOTO] = threadNamed('harbour-lamps').posts.flatMap(({ media = [] }) =>
  media.filter(({ kind }) => kind === 'photo'),
);

/** The word before and after each hostile text, of which every file has to show both. */
export const tokens = (number: number, place: string): [string, string] => [
  `Begin${place}${number}`,
  `End${place}${number}`,
];

/** Where the texts stand that slides show. */
export const PLACES = [
  ...(['Text', 'Quoting', 'Quote', 'Polling', 'Poll', 'Linking', 'Title', 'Name'] as const),
  ...(['Above', 'Below', 'Noting', 'Notice', 'Note'] as const),
];

/**
 * A thread with texts of one kind in every place that a page fills: words, name, alternative text, quote,
 * poll, link card, labels, a notice in place of media and a note of the readers'.
 *
 * @param number of its own, from which its ids follow
 */
export function hostileThread(random: Random, kind: Kind, number: number): ThreadFile {
  let next = FIRST_ID + BigInt(number) * STRIDE;
  const id = () => {
    next += 4_194_304_000n;
    return String(next);
  };
  const words = (place: string) => {
    const [begin, end] = tokens(number, place);
    return `${begin} ${hostileText(random, kind)} ${end}`;
  };
  const person = (name: string): Person => ({
    ...{ name, avatar: 'AnselMorrow03', shape: 'round', verified: 'none' },
  });
  const posts: Post[] = [
    {
      ...{ id: id(), text: words('Text'), media: [{ ...PHOTO!, alt: words('Alt') }] },
      labels: [
        { text: words('Above'), place: 'above' },
        { text: words('Below'), place: 'below' },
      ],
    },
    { id: id(), text: words('Quoting'), quote: { id: id(), by: QUOTED, text: words('Quote') } },
    {
      id: id(),
      text: words('Polling'),
      poll: {
        open: random() < 0.5,
        options: [
          { label: words('Poll'), percent: 40 },
          { label: 'Flood', percent: 60 },
        ],
        votes: Math.floor(between(random, 0, 900)),
      },
    },
    {
      id: id(),
      text: words('Linking'),
      card: {
        ...{ kind: 'small', tco: 'https://t.co/abcdefghij', image: null, domain: 'example.org' },
        ...{ title: words('Title'), description: words('Description') },
      },
    },
    {
      ...{ id: id(), text: words('Noting'), notice: `${words('Notice')}.` },
      note: { text: words('Note') },
    },
  ];
  return {
    about: `Hostile: ${kind}, ${number}.`,
    author: AUTHOR,
    people: { [AUTHOR]: person(words('Name')), [QUOTED]: person(words('Quoted')) },
    posts,
  };
}
