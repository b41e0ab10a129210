import { plainText } from '../../thread/spans.ts';
import type { Box, Part } from '../composition.ts';
import type { Choice, Pictures } from '../layouts/choice.ts';
import { letterCount } from '../layouts/letter-count.ts';
import type { Words } from '../text/words.ts';
import { aspectOf, pictureParts, type Seen, scrimPart } from './picture-parts.ts';
import { levelOf, type Sketch, wordsSketch } from './sketch.ts';
import { type Block, moved, type Setter, stackAt } from './stack.ts';
import { stepsBetween } from './steps.ts';
import { bodyBlock, displayBlock, within } from './text-sketches.ts';

type PictureChoice = Extract<Choice, { layout: 'chart' | 'mosaic' | 'photo-full' | 'photo-top' }>;

/** The pictures of a post, and the words that stand with them. */
export function pictureSketch(
  choice: PictureChoice,
  words: Words,
  seen: Seen,
  setter: Setter,
): Sketch {
  const text = within(words, choice.text);
  const { photos } = setter.recipe;
  const isPhoto = choice.pictures.media.length === 1 && choice.pictures.whole.length === 0;
  if (photos === 'over' && isPhoto && choice.words === 'under') {
    const over = overPhoto(choice.pictures, text, seen, setter);
    if (levelOf(over) !== null) return over;
  }
  if (photos === 'under' && isPhoto && choice.words === 'over') {
    return underPictures(choice.pictures, text, seen, setter);
  }
  switch (choice.words) {
    case 'over':
      return choice.layout === 'photo-full'
        ? overPhoto(choice.pictures, text, seen, setter)
        : onPlate(choice.pictures, text, seen, setter);
    case 'under':
      return underPictures(choice.pictures, text, seen, setter);
    case 'above':
      return aboveChart(choice.pictures, text, seen, setter);
    default:
      return picturesAlone(choice.pictures, seen, setter);
  }
}

/** All of the slide, or down to what stands under pictures. */
const slideOf = ({ page: { width, picturesTo } }: Setter): Box => ({
  ...{ x: 0, y: 0 },
  ...{ width, height: picturesTo },
});

/** Pictures over all of the slide; those that must not be cut stand whole on the color of their edge. */
export function picturesAlone(pictures: Pictures, seen: Seen, setter: Setter): Sketch {
  const { page } = setter;
  const parts = pictureParts(pictures, slideOf(setter), seen, setter);
  const isOne = pictures.media.length === 1 && pictures.whole.length === 0;
  // Over several pictures no scrim is even, and nobody's name needs to stand there.
  return isOne
    ? {
        ...{ kind: 'photo', isPhoto: true, footOn: 'photo', levels: 1 },
        at: () =>
          page.picturesTo < page.foot.y
            ? parts
            : [...parts, scrimPart(parts[0], page.foot.y, seen, setter)],
      }
    : { kind: 'mosaic', isPhoto: true, footOn: 'none', levels: 1, at: () => parts };
}

/** Few words at the foot of a photo, on no more of a scrim than they need. */
function overPhoto(pictures: Pictures, text: Words, seen: Seen, setter: Setter): Sketch {
  const { page } = setter;
  // Its scrim goes down to the foot, and what stands under the words is on it, too.
  const whole = { x: 0, y: 0, width: page.width, height: page.height };
  const parts = pictureParts(pictures, whole, seen, setter);
  return wordsSketch({
    kind: 'photo',
    blocks: [{ words: text, role: 'lead', steps: [84, 72, 60, 52, 44], gap: 0 }],
    ...{
      area: page.live,
      placing: 'bottom',
      setter,
      behind: parts,
      isPhoto: true,
      footOn: 'photo',
    },
    around: (top) => [scrimPart(parts[0], top, seen, setter)],
  });
}

/** Round the words on a plate, output px of the drawn slide. */
const PLATE = { padding: 40, rise: 28, radius: 24 } as const;

/** Few words on a plate over several pictures. */
function onPlate(pictures: Pictures, text: Words, seen: Seen, setter: Setter): Sketch {
  const { page } = setter;
  const behind = pictureParts(pictures, slideOf(setter), seen, setter);
  const padding = page.drawn(PLATE.padding);
  const rise = page.drawn(PLATE.rise);
  const area = { ...page.live, x: page.live.x + padding, width: page.live.width - 2 * padding };
  const blocks: Block[] = [{ words: text, role: 'lead', steps: [60, 52, 44], gap: 0 }];
  return {
    ...{ kind: 'mosaic', isPhoto: true, footOn: 'none', levels: 3 },
    at(level) {
      const stack = stackAt(blocks, level, area, setter);
      if (!stack) return null;
      const height = stack.height + 2 * rise;
      const y = page.foot.y + page.foot.height - height;
      const longest = Math.max(...stack.parts.flatMap(({ widths }) => widths));
      const width = Math.min(page.live.width, longest + 2 * padding + 2);
      const x = setter.isRtl ? page.live.x + page.live.width - width : page.live.x;
      const plate: Part = {
        ...{
          kind: 'shape',
          box: { x, y, width, height },
          tone: 'ground',
          radius: page.drawn(PLATE.radius),
        },
      };
      const placed = moved(stack.parts, y + rise - area.y);
      return y < page.live.y ? null : [...behind, plate, ...placed];
    },
  };
}

/** Heights of pictures over words, output px of the drawn slide. */
const TOP = { least: 540, most: 860 } as const;
/** Of several, so that none is a strip, where the smallest words leave so much room. */
const LEAST_OF_SEVERAL = 770;
/** Over the words under pictures. */
const UNDER = 60;
/** Higher than a picture is by itself: what is cut off at its sides. */
const CROPPED = 1.35;
/** Letters that may be large under a picture. */
const FEW = 60;

/** Pictures to the edges at the top, words under them. */
function underPictures(pictures: Pictures, text: Words, seen: Seen, setter: Setter): Sketch {
  const { page } = setter;
  const natural = page.width / Math.max(0.4, aspectOf(pictures, seen));
  const isFew = letterCount(plainText(text)) <= FEW;
  const block: Block = isFew
    ? { ...displayBlock(text), role: 'title', steps: stepsBetween(112, 60) }
    : bodyBlock(text, { steps: [72, 60, 52, 44], gap: 0 });
  const blocks = [block];
  const areSeveral = pictures.media.length > 1;
  const least = areSeveral ? LEAST_OF_SEVERAL : TOP.least;
  const most = Math.min(page.drawn(TOP.most), Math.max(page.drawn(least), CROPPED * natural));
  const sizes = block.steps.length;
  return {
    // Smaller words rather than low pictures; where even the smallest ask for more, low pictures under the largest.
    ...{ kind: areSeveral ? 'mosaic' : 'photo', levels: areSeveral ? 2 * sizes : sizes },
    at(level) {
      const stack = stackAt(blocks, level % sizes, page.live, setter);
      const bottom = page.live.y + page.live.height;
      const room = stack && bottom - stack.height - page.drawn(UNDER);
      if (room === null || room < page.drawn(level < sizes ? least : TOP.least)) return null;
      const height = Math.round(Math.min(room, most));
      const parts = pictureParts(pictures, { x: 0, y: 0, width: page.width, height }, seen, setter);
      const free = bottom - stack!.height - height - page.drawn(UNDER);
      const top = height + page.drawn(UNDER) + free * 0.3;
      return [...parts, ...moved(stack!.parts, top - page.live.y)];
    },
  };
}

/**
 * Over and under a chart, output px of the drawn slide, and how high it is: two fifths of the slide, and less only where
 * the smallest words ask for it.
 */
const CHART = { gap: 64, rise: 32, wanted: 560, least: 380 } as const;

/** Words over a picture that stands whole and as wide as the slide. */
function aboveChart(pictures: Pictures, text: Words, seen: Seen, setter: Setter): Sketch {
  const { page } = setter;
  const { live, width } = page;
  const block = displayBlock(text);
  const blocks = [
    { ...block, role: 'title' as const, steps: [...new Set([96, 84, 72, 60, 52, 44])] },
  ];
  const sizes = blocks[0]!.steps.length;
  return {
    ...{ kind: 'chart', levels: 2 * sizes },
    at(level) {
      const stack = stackAt(blocks, level % sizes, live, setter);
      if (!stack) return null;
      const start = live.y + stack.height + page.drawn(CHART.gap);
      const room = live.y + live.height - start;
      const natural = width / Math.max(0.2, aspectOf(pictures, seen)) + 2 * page.drawn(CHART.rise);
      const least = level < sizes ? CHART.wanted : CHART.least;
      if (room < Math.min(natural, page.drawn(least))) return null;
      const height = Math.min(natural, room);
      const free = room - height;
      const box = { x: 0, y: start + free / 2, width, height };
      const placed = moved(stack.parts, free / 3);
      return [...placed, ...pictureParts(pictures, box, seen, setter)];
    },
  };
}
