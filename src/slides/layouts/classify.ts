import { LAYOUTS, type Layout } from '../../design/slide-layouts.ts';
import type { Post, ShownPost } from '../../thread/schema.ts';
import { plainText } from '../../thread/spans.ts';
import type { Words } from '../text/words.ts';
import type { Choice, Pictures, TextChoice, Under, WordsPlace } from './choice.ts';
import type { LayoutContext } from './context.ts';
import { MOST_LETTERS } from './layout-kinds.ts';
import { type Passage, passageOf } from './passage.ts';
import {
  arrangedPictures,
  pictureChoice,
  pictureChoiceAs,
  pictureLayoutsFor,
} from './picture-layouts.ts';
import {
  type Attached,
  alwaysUnder,
  attachedIn,
  lettersUnder,
  type ShownParts,
  shownParts,
} from './shown-parts.ts';
import {
  HAVE_ROOM,
  TEXT_LAYOUTS,
  type TextLayout,
  textChoice,
  textChoiceAs,
} from './text-layouts.ts';

/** A post as it is to be set, with what hangs on its parts. */
interface Reading {
  post: ShownPost;
  passage: Passage;
  parts: ShownParts;
  pictures: Pictures | null;
  under: readonly Under[];
  /** Letters of a community note. */
  lettersUnder: number;
  context: LayoutContext;
}

/** Signs and emoji: beside an address they say nothing that could be set large. */
const SIGNS_ALONE = /^(?:[\p{P}\p{S}\p{Cf}\s]|\uFE0F)*$/u;

/**
 * How a post stands on its slides: the first layout that its content asks for. The same for the same words,
 * parts and facts, in every browser.
 *
 * @param words of the post as the user left them
 */
export function classify(post: Post, words: Words, context: LayoutContext): Choice {
  return automaticOf(words, readingOf(post, words, context));
}

/** The same in a layout that the user asks for; null where it cannot hold the post. */
export function classifyAs(
  layout: Layout,
  post: Post,
  words: Words,
  context: LayoutContext,
): Choice | null {
  const reading = readingOf(post, words, context);
  return byHand(layout, words, reading, automaticOf(words, reading));
}

/** All layouts that can hold a post, the automatic one first, and Post card always among them. */
export function layoutsFor(post: Post, words: Words, context: LayoutContext): Layout[] {
  const reading = readingOf(post, words, context);
  const automatic = automaticOf(words, reading);
  const others = LAYOUTS.filter(
    (one) => one !== automatic.layout && byHand(one, words, reading, automatic) !== null,
  );
  return [automatic.layout, ...others];
}

function automaticOf(words: Words, reading: Reading | null): Choice {
  if (!reading || needsCard(reading)) return cardChoice(words, reading);
  const { post, pictures, passage, under, context } = reading;
  if (post.blocks.length > 0) return sectionChoice(reading) ?? cardChoice(words, reading);
  const [attached] = attachedIn(reading.parts);
  if (attached) return attachedChoice(attached, reading);
  if (pictures) {
    return { ...pictureChoice(post, passage, pictures, context, under.length > 0), under };
  }
  if (!passage.whole || isAddressAlone(words)) return cardChoice(words, reading);
  const choice = textChoice(passage, passage.whole, context.isCounted, under.length > 0);
  return { ...choice, under } as TextChoice;
}

function byHand(
  layout: Layout,
  words: Words,
  reading: Reading | null,
  automatic: Choice,
): Choice | null {
  if (layout === automatic.layout) return automatic;
  if (layout === 'card') return cardChoice(words, reading);
  if (!reading || !isOpen(reading, automatic)) return null;
  const { pictures, passage, under, context } = reading;
  if (pictures) {
    const wanted = pictureLayoutsFor(pictures).find((one) => one === layout);
    if (!wanted) return null;
    return { ...pictureChoiceAs(wanted, passage, pictures, under.length > 0), under };
  }
  if (!isOfWords(layout) || !passage.whole) return null;
  if (under.length > 0 && !HAVE_ROOM.includes(layout)) return null;
  const made = textChoiceAs(layout, passage, passage.whole, context.isCounted, true);
  return made && ({ ...made, under } as TextChoice);
}

/** Whether another layout than the automatic one could hold all that the post has. */
const isOpen = ({ parts }: Reading, automatic: Choice): boolean =>
  automatic.layout !== 'card' && attachedIn(parts).length === 0;

function readingOf(post: Post, words: Words, context: LayoutContext): Reading | null {
  if (post.kind === 'unavailable') return null;
  const parts = shownParts(post, context);
  const passage = passageOf(words, post.lang);
  return {
    ...{ post, passage, parts, context },
    pictures: arrangedPictures(post, parts.pictures, context),
    under: alwaysUnder(parts),
    lettersUnder: lettersUnder(post, parts),
  };
}

/** What only the post as X shows it can hold. */
function needsCard({ context, parts, passage, lettersUnder: below }: Reading): boolean {
  const { note, otherCard, hasBlocks } = parts;
  const isMuch = note && passage.letters + below > MOST_LETTERS.leadAndBody;
  return context.isShared || otherCard || hasBlocks || attachedIn(parts).length > 1 || isMuch;
}

function attachedChoice(layout: Attached, { passage, pictures, under }: Reading): Choice {
  const { letters, whole } = passage;
  const isLong = letters > MOST_LETTERS.besidePicture;
  const words: WordsPlace = letters === 0 ? 'none' : isLong ? 'apart' : 'with';
  return { layout, words, text: whole, pictures, under };
}

/** Words under a heading of an article, that heading alone, or what is quoted in it. */
function sectionChoice({ post, passage, under, context }: Reading): Choice | null {
  const { whole, letters, lines } = passage;
  if (!whole) return null;
  const [first] = post.blocks;
  const isQuote = post.blocks.every(({ kind }) => kind === 'quote');
  if (isQuote && letters <= MOST_LETTERS.quotation) {
    return { layout: 'quotation', quote: whole, inner: whole, by: null, under };
  }
  const [lead, next] = lines;
  const areParagraphs = post.blocks.slice(1).every(({ kind }) => kind === 'paragraph');
  if (first?.kind !== 'heading' || !lead || !areParagraphs) {
    return {
      ...textChoice(passage, whole, context.isCounted, under.length > 0),
      under,
    } as TextChoice;
  }
  if (!next) return { layout: 'statement', text: whole, under };
  const title = { from: lead.from, to: lead.to };
  const body = { from: next.from, to: whole.to };
  if (letters <= MOST_LETTERS.leadAndBody) return { layout: 'lead', lead: title, body, under };
  return { layout: 'long', number: null, lead: title, body, under };
}

function cardChoice(words: Words, reading: Reading | null): Choice {
  const { whole } = reading?.passage ?? passageOf(words, null);
  return { layout: 'card', text: whole, under: [] };
}

function isAddressAlone(words: Words): boolean {
  const others = words.filter(({ kind }) => kind !== 'link');
  return others.length < words.length && SIGNS_ALONE.test(plainText(others));
}

const isOfWords = (layout: Layout): layout is TextLayout =>
  (TEXT_LAYOUTS as readonly Layout[]).includes(layout);
