import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { TEMPLATES, type Template } from '../../src/design/carousel.ts';
import { DEFAULT_DESIGN, type Design } from '../../src/design/schema.ts';
import { classify } from '../../src/slides/layouts/classify.ts';
import { letterCount } from '../../src/slides/layouts/letter-count.ts';
import { recipeOf } from '../../src/slides/templates/recipes.ts';
import type { ShownPost, Thread } from '../../src/thread/schema.ts';
import { plainText } from '../../src/thread/spans.ts';
import { BROWSERS } from '../support/browsers/index.ts';
import { type ComposedSlide, composedSlides } from '../support/composed-slides.ts';
import { picturesFrom } from '../support/export-from-studio.ts';
import { chosenCases } from '../support/fixed-set/index.ts';
import { addressOf } from '../support/local-x/index.ts';
import { REFERENCES } from '../support/local-x/threads/load.ts';
import { contrastOf } from '../support/pixel-contrast.ts';
import { previewOf } from '../support/preview.ts';
import { REFERENCE_THREADS, referenceFacts } from '../support/reference-threads/posts.ts';
import { useSession } from '../support/session.ts';
import { OWN_SHARES, type SlideRole, sharesOf, shortOf } from '../support/shares.ts';
import { storedThread } from '../support/stored-thread.ts';
import { openWritten } from '../support/written-thread.ts';
import { makeContext } from '../unit/slides/layouts/context.ts';

const MINUTE = 60_000;
const SIZE = { width: 1080, height: 1350 };
const SCALE = 2;
/** What a browser breaks, to be compared with the other. */
const FOLDER = path.resolve('.cache/reference-carousels');
/** A thread that is read a second time, unchanged, keeps the time of the first. */
const BEGUN = new Date();
/** Of the lines in bundled fonts, those that both browsers have. */
const SAME_LINES = 0.99;

const ALL = TEMPLATES.flatMap((template) =>
  REFERENCE_THREADS.map((thread) => ({ thread, template })),
);
const nameOf = ({ thread, template }: (typeof ALL)[number]) => `${thread} in ${template}`;

describe.each(BROWSERS)('the reference threads in %s', (name) => {
  const session = useSession(name, { localX: { threads: Object.values(REFERENCES) } });
  const cases = chosenCases('reference carousels', name, ALL, nameOf);

  test.each(cases.map((one) => [nameOf(one), one] as const))(
    '%s: large enough, easy to read, of exact pixels',
    async (title, { thread: which, template }) => {
      const file = REFERENCES[which];
      const page = await session.browser.openPage(addressOf(file));
      const popup = await session.browser.clickToolbarButton(page);
      await previewOf(popup, file.posts.length);
      await popup.close();
      const thread = await storedThread(session.browser, file.posts[0]!.id, BEGUN);
      await page.close();

      const studio = await openWritten(session.browser, thread, designOf(template), {}, 'studio');
      const slides = await composedSlides(studio);
      const pictures = await picturesFrom(session.browser, studio, slides.length);
      await studio.close();

      expect.soft(slides.flatMap(({ faults }) => faults)).toEqual([]);
      const roles = rolesOf(slides, thread, template);
      const shares = slides.map((slide, at) => ({ role: roles[at]!, ...sharesOf(slide) }));
      const seen = slides.flatMap(({ runs }, at) =>
        runs.flatMap((run) => contrastOf(pictures[at]!, run, SCALE) ?? []),
      );
      keep(name, title, { shares, worst: worstOf(seen), lines: slides.map(({ lines }) => lines) });
      for (const picture of pictures) {
        expect.soft([picture.width, picture.height]).toEqual([SIZE.width, SIZE.height]);
      }
      expect.soft(seen.length).toBeGreaterThan(slides.length);
      expect.soft(seen.filter(({ contrast, needs }) => contrast < needs)).toEqual([]);
      if (template === 'post') {
        const cards = slides.flatMap(({ card }) => card ?? []);
        expect.soft(cards.length).toBeGreaterThan(0);
        expect
          .soft(cards.filter((height) => height < LEAST_CARD || height > MOST_CARD))
          .toEqual([]);
        return;
      }
      const short = shares.map((one) => shortOf(one.role, one, OWN_SHARES[template]));
      expect.soft(short.filter(Boolean)).toEqual([]);
    },
    20 * MINUTE,
  );
});

afterAll(() => {
  const [chrome, firefox] = BROWSERS.map(read) as [Record<string, Kept>, Record<string, Kept>];
  const both = Object.keys(chrome).filter((title) => title in firefox);
  const all = both.flatMap((title) => linesIn(title, chrome[title]!));
  const others = both.flatMap((title) => linesIn(title, firefox[title]!));
  const alone = all.filter((line) => !others.includes(line));
  if (all.length === 0) return;
  expect(1 - alone.length / all.length, alone.join('\n')).toBeGreaterThanOrEqual(SAME_LINES);
});

interface Kept {
  shares: (ReturnType<typeof sharesOf> & { role: SlideRole })[];
  worst: unknown;
  lines: ComposedSlide['lines'][];
}

/** What bundled fonts have letters for; others are of the system, and each browser takes another. */
const BUNDLED = /^(?:[\p{sc=Latin}\p{sc=Greek}\p{sc=Cyrillic}\p{N}\p{P}\s%+<=>|~$€£°×→]|\p{Mn})*$/u;

/** Height of the card of Post card, % of the slide. */
const LEAST_CARD = 60;
const MOST_CARD = 86;

/** The lines that we have broken, with their slides. */
const linesIn = (title: string, { lines }: Kept): string[] =>
  lines.flatMap((slide, at) =>
    slide
      .filter(({ text, isOurs }) => isOurs && BUNDLED.test(text))
      .map(({ text }) => `${title}, slide ${at + 1}: ${text}`),
  );

const fileOf = (name: string) => path.join(FOLDER, `${name}.json`);

function read(name: string): Record<string, Kept> {
  try {
    return JSON.parse(readFileSync(fileOf(name), 'utf8'));
  } catch {
    return {};
  }
}

function keep(name: string, title: string, kept: Kept): void {
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(fileOf(name), JSON.stringify({ ...read(name), [title]: kept }, null, 1));
}

function worstOf(seen: readonly { text: string; contrast: number; needs: number }[]) {
  return [7, 4.5].map((needs) =>
    seen
      .filter((one) => one.needs === needs)
      .sort((a, b) => a.contrast - b.contrast)
      .at(0),
  );
}

function designOf(template: Template): Design {
  const { carousel } = DEFAULT_DESIGN;
  const frame = {
    cover: true,
    outro: true,
    numbers: 'fraction',
    outroText: '',
    file: 'png',
  } as const;
  return { ...DEFAULT_DESIGN, carousel: { ...carousel, ...frame, template } };
}

/** What each slide is, from its post. */
function rolesOf(
  slides: readonly ComposedSlide[],
  thread: Thread,
  template: Template,
): SlideRole[] {
  const { photos } = recipeOf(template);
  return slides.map(({ post: id }, at): SlideRole => {
    if (at === 0) return { kind: 'cover' };
    const post = thread.posts.find((one): one is ShownPost => one.id === id && one.kind === 'post');
    // What the cover leaves of its post has no layout of its own either.
    const isFree = at === slides.length - 1 || id === thread.posts[0]!.id;
    if (!post || isFree) return { kind: 'ending' };
    const choice = classify(
      post,
      post.text,
      makeContext({ factsOf: referenceFacts, isCounted: true }),
    );
    const letters = letterCount(plainText(post.text));
    const isOne = post.media.length === 1 && letters > 0;
    if (photos === 'over' && isOne && choice.layout === 'photo-top') {
      return { kind: 'photo-full', letters };
    }
    if (photos === 'under' && isOne && choice.layout === 'photo-full') {
      return { kind: 'photo-top', letters };
    }
    return { kind: choice.layout, letters };
  });
}
