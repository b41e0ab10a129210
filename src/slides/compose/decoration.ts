import type { Box, Part, TextPart } from '../composition.ts';
import type { Sketch } from '../sketches/sketch.ts';
import type { Decoration } from '../templates/recipe.ts';
import { windowed } from './console-window.ts';
import { dot, sun } from './discs.ts';
import { inHalves } from './halves.ts';
import { headLine } from './head-line.ts';
import { onSheet } from './paper-sheet.ts';
import { hasFreeEdges, isPictured, type Plain } from './plain-slide.ts';

type Decorate = (slide: Plain) => Part[];

/** The one ornament of a template, with what stands on the slide. It says nothing that is not said elsewhere. */
export function decorated(decoration: Decoration, slide: Plain): Part[] {
  return DECORATE[decoration](slide);
}

const DECORATE: Record<Decoration, Decorate> = {
  none: ({ parts }) => [...parts],
  rule: (slide) => [...rule(slide), ...slide.parts],
  scale: (slide) => over(slide, scale(slide)),
  sheet: onSheet,
  window: windowed,
  line: (slide) => over(slide, headLine(slide)),
  halves: inHalves,
  letter: (slide) => [...letter(slide), ...slide.parts],
  sun: (slide) => [...sun(slide), ...slide.parts],
  dot: (slide) => [...dot(slide), ...slide.parts],
};

/** Shapes behind the words of a slide, and over its photos, which have no words at their edges. */
const over = (slide: Plain, shapes: readonly Part[]): Part[] =>
  isPictured(slide) ? [...slide.parts, ...shapes] : [...shapes, ...slide.parts];

/** Pictures reach the edge there, or a large figure stands at the head. */
const HEADED: readonly Sketch['kind'][] = ['photo', 'mosaic', 'link', 'pair', 'item', 'figure'];

/** Of the short rule over the words, output px of the drawn slide. */
const RULE = { over: 44, width: 84, height: 6 } as const;

function rule({ sketch, setter: { page, isRtl } }: Plain): Part[] {
  const { kind, isPhoto = false, footOn = 'ground' } = sketch;
  const isPage = !isPhoto && footOn === 'ground' && kind !== 'cover' && !HEADED.includes(kind);
  if (!isPage) return [];
  const { x, y, width } = page.live;
  const length = page.drawn(RULE.width);
  const box = {
    x: isRtl ? x + width - length : x,
    y: y - page.drawn(RULE.over),
    ...{ width: length, height: page.drawn(RULE.height) },
  };
  return [{ kind: 'shape', box, tone: 'accent', radius: 0 }];
}

/** Marks along the end of a slide as on a ruler, and how far along it is; output px of the drawn slide. */
const SCALE = { step: 27, short: 24, long: 48, line: 5, pointer: 18, reach: 72 } as const;

function scale(slide: Plain): Part[] {
  if (!hasFreeEdges(slide)) return [];
  const { page, isRtl } = slide.setter;
  const { width, height } = page;
  const marks = (length: number, step: number): Part => {
    const [line, every] = [page.drawn(SCALE.line), page.drawn(step)];
    const css = `linear-gradient(var(--quiet) ${line}px, transparent ${line}px) 0 0 / 100% ${every}px`;
    return { kind: 'shape', box: atEnd(page.drawn(length), 0, height), tone: { css }, radius: 0 };
  };
  const atEnd = (length: number, y: number, tall: number): Box => ({
    ...{ x: isRtl ? 0 : width - length, y, width: length, height: tall },
  });
  const way = slide.of > 1 ? (slide.place - 1) / (slide.of - 1) : 1;
  const high = page.drawn(SCALE.pointer);
  const top = way * (height - 2 * page.drawn(SCALE.step)) + page.drawn(SCALE.step) - high / 2;
  const pointer: Part = {
    ...{ kind: 'shape', tone: 'accent', radius: 0 },
    box: atEnd(page.drawn(SCALE.reach), top, high),
  };
  // Marks over a photo look like a fault in it.
  return isPictured(slide)
    ? [pointer]
    : [marks(SCALE.short, SCALE.step), marks(SCALE.long, 5 * SCALE.step), pointer];
}

/** Height of the letter that is cut by the edge, as a share of the slide's. */
const LETTER = 1.15;

/** The first letter of the words, larger than the slide. */
function letter(slide: Plain): Part[] {
  const text = slide.parts.find((part): part is TextPart => part.kind === 'text');
  const first = text?.lines.flat().find(({ text: words }) => /\p{L}|\p{N}/u.test(words));
  if (!text || !first || isPictured(slide) || slide.sketch.kind === 'ending') return [];
  const { page, type, lang, dir, isRtl } = slide.setter;
  const [sign] = first.text.match(/[\p{L}\p{N}]\p{M}*/u)!;
  const size = LETTER * page.height;
  const { family, weight } = type.display.cut;
  const width = 1.2 * page.width;
  return [
    {
      ...{ kind: 'text', lines: [[{ kind: 'text', text: sign }]], widths: [width] },
      box: {
        x: isRtl ? -0.45 * page.width : 0.25 * page.width,
        y: -0.3 * size,
        width,
        height: size,
      },
      ...{ size, leading: size, family, weight, tracking: 0, align: isRtl ? 'start' : 'end' },
      ...{ tone: 'faint', lang, dir, isDecoration: true },
    },
  ];
}
