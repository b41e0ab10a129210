import type { Media } from '../../thread/schema.ts';
import { type FooterContent, type Slide, withFooter } from '../slide.ts';
import type { SlideCard } from '../slide-card.ts';
import { type HiddenAuthor, mask } from '../text/identity.ts';
import { shortened } from '../text/split-text.ts';
import type { Words } from '../text/words.ts';
import type { MeasureSlide } from '../view/measure.tsx';

/** CSS px of a title; the largest that fits is taken. Rather than a smaller one the picture goes. */
const BESIDE_PICTURE = [52, 46, 40, 36, 32, 28] as const;
const TITLE_SIZES = [...BESIDE_PICTURE, 24, 20] as const;
const OUTRO_SIZES = [28, 24, 20, 16] as const;
/** On a last slide that has no words of its own, and names nobody. */
export const FOLLOW_TEXT = 'Follow for more threads';
/** Characters of a title that is taken from the thread. */
const LONGEST_TITLE = 120;

const sentences = new Intl.Segmenter(undefined, { granularity: 'sentence' });

/** What the slides of a carousel have in common. */
export type Blank = Omit<Slide, 'key' | 'cards' | 'footer'>;

/** The slide before the first: what the thread is about, and who wrote it. */
export function coverSlide(
  cards: readonly SlideCard[],
  blank: Blank,
  measure: MeasureSlide,
): Slide | null {
  const first = cards.find(({ post, isNote }) => post.kind === 'post' && !isNote);
  if (first?.post.kind !== 'post') return null;
  const { author, media, article } = first.post;
  const { carousel, show } = blank.design;
  const title = carousel.coverTitle || titleOf(readable(first.text)) || (article?.title ?? '');
  // An empty box says nothing of what the thread is about.
  const isHere = (item: Media) => item.url !== null && !measure.isMissing(item.url);
  const own = show.media ? media.find(isHere)?.url : null;
  const isCoverHere = show.cards && article?.image && !measure.isMissing(article.image);
  const url = own ?? (isCoverHere ? article.image : null);
  const picture = url ? { url, focus: first.crops.get(url) } : null;
  const cover = (size: number, shown: typeof picture): Slide => ({
    ...blank,
    ...{ key: 'cover', cards: [], footer: null },
    plate: { kind: 'cover', title, size, author, picture: shown },
  });
  const tries = [
    ...(picture ? BESIDE_PICTURE.map((size) => cover(size, picture)) : []),
    ...TITLE_SIZES.map((size) => cover(size, null)),
  ];
  return firstThatFits(tries, measure);
}

function firstThatFits(tries: readonly Slide[], measure: MeasureSlide): Slide {
  return tries.find((slide) => measure(slide).free >= 0) ?? tries.at(-1)!;
}

/** The slide after the last: what to do next. What stood under the last post stands here, if it fits. */
export function outroSlide(
  author: HiddenAuthor,
  blank: Blank,
  footer: FooterContent | null,
  measure: MeasureSlide,
): Slide {
  const text = blank.design.carousel.outroText ?? FOLLOW_TEXT;
  const outro = (size: number, under: FooterContent | null): Slide =>
    withFooter(
      {
        ...blank,
        ...{ key: 'outro', cards: [], footer: null },
        plate: { kind: 'outro', text, size, author },
      },
      under,
    );
  const tries = [footer, null].flatMap((under) => OUTRO_SIZES.map((size) => outro(size, under)));
  return firstThatFits(tries, measure);
}

/** What is blurred on the cards is bars in a title: its letters would be taken for a name. */
function readable(words: Words): string {
  return words.map(({ text, blurred }) => (blurred ? mask(text) : text)).join('');
}

/** How a text begins: its first line or sentence, cut between words where that is long. */
export function titleOf(text: string): string {
  const line = text.trim().split('\n')[0]!.trim();
  const [sentence] = sentences.segment(line);
  return shortened(
    line.length <= LONGEST_TITLE ? line : (sentence?.segment.trim() ?? ''),
    LONGEST_TITLE,
  );
}

/** Who wrote the thread, as the cards name them; null where no post is to be seen. */
export function authorOn(cards: readonly SlideCard[]): HiddenAuthor | null {
  // The last post, for the first may be what they answer, by somebody else.
  const post = cards.map((card) => card.post).findLast(({ kind }) => kind === 'post');
  return post?.kind === 'post' ? post.author : null;
}
