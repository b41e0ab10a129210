import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { PNG } from 'pngjs';
import { describe, expect, test } from 'vitest';
import { TEMPLATES } from '../../src/design/carousel.ts';
import { DEFAULT_DESIGN, type Design } from '../../src/design/schema.ts';
import { NO_EDITS } from '../../src/edits/schema.ts';
import { inSections } from '../../src/slides/compose/article-sections.ts';
import { classify } from '../../src/slides/layouts/classify.ts';
import { letterCount } from '../../src/slides/layouts/letter-count.ts';
import { cardsOf } from '../../src/slides/paging/cards.ts';
import type { Thread } from '../../src/thread/schema.ts';
import { plainText } from '../../src/thread/spans.ts';
import { BROWSERS } from '../support/browsers/index.ts';
import { type ComposedSlide, composedSlides } from '../support/composed-slides.ts';
import { picturesFrom } from '../support/export-from-studio.ts';
import { chosenCases } from '../support/fixed-set/index.ts';
import { addressOf } from '../support/local-x/index.ts';
import { threadNamed } from '../support/local-x/threads/load.ts';
import type { Run } from '../support/local-x/threads/schema.ts';
import { useSession } from '../support/session.ts';
import { OWN_SHARES, type SlideRole, sharesOf, shortOf } from '../support/shares.ts';
import { storedThread } from '../support/stored-thread.ts';
import { openWritten } from '../support/written-thread.ts';
import { makeContext } from '../unit/slides/layouts/context.ts';

const lamps = threadNamed('forty-lamps');
const FIRST = lamps.posts[0]!.id;
const { title, blocks: BLOCKS } = lamps.posts[0]!.article!;
/** For who wants to look at the files. */
const KEPT = process.env.KEEP_FILES;
/**
 * What articles reach where posts reach more: a list under its heading and an introduction has smaller type, and a
 * post among the words has no words over it.
 */
const ARTICLE_SHARES = { list: 25 };
const QUOTED = 20;
/** Of the templates that have figures for what covers a slide: decision 36 says how far articles reach them. */
const WITH_SHARES: readonly string[] = ['bold', 'editorial'];

describe.each(BROWSERS)('an article of 60 blocks in %s', (name) => {
  const session = useSession(name);
  const cases = chosenCases('article: carousel', name, TEMPLATES, (one) => one);

  test.each(cases)(
    'is a carousel in %s: nothing cut or lost, and together what belongs together',
    async (template) => {
      const { browser } = session;
      const page = await browser.openPage(addressOf(lamps));
      const popup = await browser.clickToolbarButton(page);
      const thread = await storedThread(browser, FIRST, new Date(0));
      await popup.close();
      await page.close();
      const design: Design = {
        ...DEFAULT_DESIGN,
        carousel: { ...DEFAULT_DESIGN.carousel, template, file: 'png' },
      };
      const studio = await openWritten(browser, thread, design, {}, 'studio');
      const slides = await composedSlides(studio);
      expect.soft(slides.flatMap(({ faults }) => faults)).toEqual([]);
      expectTogether(slides);
      expectCover(slides[0]!);
      if (WITH_SHARES.includes(template)) {
        expectQuotations(slides);
        const roles = rolesOf(slides, thread, design);
        const own = { ...OWN_SHARES[template], ...ARTICLE_SHARES };
        const short = slides.map((slide, at) => {
          const shares = sharesOf(slide);
          const isQuoted = roles[at]!.kind === 'quoted' && shares.pictures >= QUOTED;
          const fault = isQuoted ? '' : shortOf(roles[at]!, shares, own);
          return fault && `${at + 1}: ${fault}`;
        });
        expect.soft(short.filter(Boolean)).toEqual([]);
      }
      const pictures = await picturesFrom(browser, studio, slides.length);
      await studio.close();
      if (!KEPT) return;
      await mkdir(KEPT, { recursive: true });
      for (const [at, picture] of pictures.entries()) {
        const file = `${name}-${template}-${String(at + 1).padStart(2, '0')}.png`;
        await writeFile(path.join(KEPT, file), PNG.sync.write(picture));
      }
    },
  );
});

const bare = (text: string): string => text.replace(/[\s\u2060]+/g, '');
const said = (runs: readonly Run[]): string => runs.map(({ text }) => text).join('');
const wordsOn = ({ lines }: ComposedSlide): string => bare(lines.map(({ text }) => text).join(''));
/** The slides on which words stand as a whole. */
const slidesWith = (slides: readonly ComposedSlide[], words: string): ComposedSlide[] =>
  slides.filter((slide) => wordsOn(slide).includes(bare(words)));

function expectTogether(slides: readonly ComposedSlide[]): void {
  const all = slides.map(wordsOn).join('');
  for (const block of BLOCKS) {
    switch (block.kind) {
      case 'heading': {
        const [slide, ...others] = slidesWith(slides, said(block.runs));
        expect.soft(others, `${said(block.runs)} stands once`).toEqual([]);
        // It leads what follows it, and never ends a slide.
        const after = slide && wordsOn(slide).split(bare(said(block.runs)))[1];
        expect.soft(after?.replace(/^@quay_letters.*/, ''), said(block.runs)).not.toBe('');
        break;
      }
      case 'figure': {
        if (!block.caption) break;
        const on = slidesWith(slides, said(block.caption));
        expect
          .soft(
            on.map(({ pictures }) => pictures.length),
            said(block.caption),
          )
          .toEqual([block.media.length]);
        break;
      }
      case 'table':
        for (const row of block.rows) {
          const cells = row.map(said).join('');
          expect.soft(slidesWith(slides, cells).length, cells).toBeGreaterThan(0);
        }
        break;
      case 'code':
        for (const line of block.code.split('\n')) {
          expect.soft(slidesWith(slides, line).length, line).toBeGreaterThan(0);
        }
        break;
      case 'formula':
        // A word that is broken counts on each of its lines.
        expect.soft(slidesWith(slides, `LaTeX${block.source.slice(0, 12)}`).length).toBe(1);
        break;
      default:
        if ('runs' in block) expect.soft(all).toContain(bare(said(block.runs)));
    }
  }
}

function expectCover(cover: ComposedSlide): void {
  expect.soft(wordsOn(cover)).toContain(bare(title));
  expect.soft(cover.pictures).toHaveLength(1);
}

/** Those that follow one another are one quotation, and nothing else stands on its slide. */
function expectQuotations(slides: readonly ComposedSlide[]): void {
  for (const [at, block] of BLOCKS.entries()) {
    if (block.kind !== 'quote' || BLOCKS[at - 1]?.kind === 'quote') continue;
    const rest = BLOCKS.slice(at);
    const end = rest.findIndex(({ kind }) => kind !== 'quote');
    const words = rest
      .slice(0, end)
      .map((one) => ('runs' in one ? said(one.runs) : ''))
      .join('');
    const [slide] = slidesWith(slides, words);
    expect.soft(slide && wordsOn(slide).replace(/@quay_letters.*/, ''), words).toBe(bare(words));
  }
}

/** What each slide is, from its section. */
function rolesOf(slides: readonly ComposedSlide[], thread: Thread, design: Design): SlideRole[] {
  const cards = inSections(cardsOf(thread, NO_EDITS, design));
  return slides.map((slide, at): SlideRole => {
    if (at === 0) return { kind: 'cover' };
    const card = cards.find((one) => one.post.id === slide.post);
    if (!card || at === slides.length - 1) return { kind: 'ending' };
    const letters = letterCount(plainText(card.text));
    const { pictures } = sharesOf(slide);
    const { post } = card;
    if (post.kind === 'post' && post.media.length > 0) {
      if (pictures < 98) return { kind: 'photo-top', letters };
      return { kind: post.media.length > 1 ? 'mosaic' : 'photo-full', letters: 0 };
    }
    // A box shares the slide of what leads to it, which then is a card.
    const next = cards[cards.indexOf(card) + 1];
    const isShared = card.isOnSamePaper || next?.isOnSamePaper === true;
    const context = makeContext({ isCounted: true, isShared });
    return { kind: classify(post, card.text, context).layout, letters };
  });
}
