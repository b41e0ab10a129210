import { between, pick, type Random, seededRandom } from '../images/drawing/random.ts';
import { threadNamed } from './load.ts';
import type { Media, Module, Person, Post, ThreadFile } from './schema.ts';

const AUTHOR = 'tidekeeper';
const READERS = ['saltlane', 'gullwatch', 'northpier'];
const WORDS = (
  'tide rope lantern quay ferry harbour signal morning ledger gull chart anchor keeper winter ' +
  'bell north slack water moon table shore crossing weather captain slowly twice never before'
).split(' ');
const EXTRAS = ['🌊', '👩🏽‍✈️', '@gullwatch', '#tides', '$SEA', 'بحر', '潮の満ち引き', '\n', '\n\n'];
const FIRST_ID = 2_040_000_000_000_000_000n;

/**
 * A thread of any length with an author's and others' posts as mixed as they come: texts of one
 * word to some thousand letters, several cut by "Show more", photos, polls, quotes, answers of
 * readers and of the author to them, an advertisement, and recommendations. The same seed gives
 * the same thread.
 */
export function generateThread(length: number, seed: number): ThreadFile {
  const random = seededRandom(`thread ${length} ${seed}`);
  // Room for the ids of 2,000 posts before those of the next seed.
  let next = FIRST_ID + BigInt(Math.abs(seed) % 100_000) * 20_000_000_000_000n;
  const makeId = () => {
    next += 4_194_304_000n + BigInt(Math.floor(between(random, 0, 1000)));
    return String(next);
  };
  const posts = Array.from({ length }, (_, index) =>
    makePost(random, makeId(), index === 0 ? 'Thread. ' : ''),
  );
  const replies = Array.from({ length: 6 }, (): Module => {
    const reader = { ...makePost(random, makeId(), ''), by: pick(random, READERS) };
    const answer = makePost(random, makeId(), 'Thanks! ');
    return { posts: random() < 0.5 ? [reader, answer] : [reader] };
  });
  return {
    about: `Generated: ${length} posts, seed ${seed}.`,
    author: AUTHOR,
    people: PEOPLE,
    posts,
    replies,
    parts: {
      size: Math.max(3, Math.round(between(random, length / 12, length / 4))),
      buttonsFrom: pick(random, [0, 1, 2, 1000]),
      repeats: random() < 0.5,
    },
    ad: { ...makePost(random, makeId(), ''), by: 'northpier' },
    discover: [
      makePost(random, makeId(), 'Another day. '),
      { ...makePost(random, makeId(), ''), by: 'saltlane' },
    ],
  };
}

function makePost(random: Random, id: string, opening: string): Post {
  const text = opening + makeText(random);
  const post: Post = { id, text, counts: makeCounts(random) };
  if (text.length > 300) post.shownLength = 270;
  const chance = random();
  if (chance < 0.2) post.media = makePhotos(random);
  else if (chance < 0.25) post.poll = POLL;
  else if (chance < 0.3) {
    post.quote = {
      id: `${id.slice(0, -1)}${(Number(id.at(-1)) + 1) % 10}`,
      by: 'gullwatch',
      text: makeText(random).slice(0, 200),
    };
  }
  return post;
}

function makeText(random: Random): string {
  const length = Math.round(between(random, 1, 6) ** between(random, 1, 2.6));
  const words = Array.from({ length }, () =>
    random() < 0.08 ? pick(random, EXTRAS) : pick(random, WORDS),
  );
  return words.join(' ').trim() || 'tide';
}

function makePhotos(random: Random): Media[] {
  const count = 1 + Math.floor(random() * 4);
  const first = Math.floor(random() * PHOTOS.length);
  return Array.from({ length: Math.min(count, PHOTOS.length) }, (_, index) => ({
    ...PHOTOS[(first + index) % PHOTOS.length]!,
    alt: `Photo ${index + 1} of ${WORDS[Math.floor(random() * WORDS.length)]}`,
  }));
}

function makeCounts(random: Random) {
  const figure = (most: number) => Math.floor(most ** random());
  return {
    replies: figure(900),
    reposts: figure(3000),
    likes: figure(20_000),
    bookmarks: figure(800),
    views: figure(400_000),
  };
}

/** Pictures that are drawn for other threads already. */
const PHOTOS = threadNamed('harbour-lamps').posts.flatMap(({ media = [] }) =>
  media.filter(({ kind }) => kind === 'photo'),
);

const POLL = {
  open: false,
  options: [
    { label: 'Ebb', percent: 40 },
    { label: 'Flood', percent: 60, chosen: true },
  ],
  votes: 512,
};

const person = (name: string, avatar: string): Person => ({
  name,
  avatar,
  shape: 'round',
  verified: 'none',
});

const PEOPLE: Record<string, Person> = {
  [AUTHOR]: { ...person('Tide Keeper 🌊', 'AnselMorrow03'), verified: 'blue' },
  saltlane: person('Salt Lane', 'BrunoUphill'),
  gullwatch: person('Gull Watch', 'HollyQuint12'),
  northpier: person('North Pier', 'TuvaLind0'),
};
