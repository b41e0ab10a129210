import { plainText, sliceSpans } from '../../thread/spans.ts';
import type { Words } from '../text/words.ts';
import { breakLines, type Evenness } from './break-lines.ts';
import type { Font, WidthOf } from './widths.ts';

/** The fonts of a text: of its plain words, and of what its author or the user marked. */
export interface Face extends Font {
  /** Of words that are set bold. */
  strong: number;
  /** CSS `font-family` of words that are set as code. */
  code: string;
}

export interface TextSetting {
  face: Face;
  /** CSS px. */
  size: number;
  /** From one line to the next, em. */
  leading: number;
  /** Longest line, CSS px. */
  measure: number;
  evenness: Evenness;
  /** No word is broken: rather there are no lines. */
  isWhole?: boolean;
}

export interface SetText {
  lines: Words[];
  /** CSS px. */
  widths: number[];
  height: number;
  isForced: boolean;
}

/** Words set as code against the words beside them; post.css says the same. */
const CODE_SIZE = 0.9;
/** Lines are set a little narrower: engines differ in how they round what stands on them. CSS px. */
const SLACK = 1;

/** Sets a text in lines. */
export function setText(text: Words, setting: TextSetting, widthOf: WidthOf): SetText {
  const { face, size, leading, measure, evenness, isWhole } = setting;
  const widthBetween = (from: number, to: number) =>
    sliceSpans(text, from, to).reduce(
      (width, { text: piece, marks = [] }) =>
        width +
        (marks.includes('code') ? CODE_SIZE : 1) *
          widthOf(piece.replace(/\s/gu, ' '), {
            family: marks.includes('code') ? face.code : face.family,
            weight: marks.includes('bold') ? face.strong : face.weight,
            tracking: face.tracking,
            spacing: face.spacing,
          }),
      0,
    );
  const broken = breakLines(text, (measure - SLACK) / size, widthBetween, evenness, isWhole);
  return {
    lines: broken.lines,
    widths: broken.widths.map((width) => width * size),
    height: broken.lines.length * leading * size,
    isForced: broken.isForced,
  };
}

/** Whether there is anything to set. */
export const isBlank = (text: Words): boolean => plainText(text).trim() === '';
