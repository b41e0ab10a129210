import { GRID, PICTURE_FACTS, type PictureFacts } from '../../../src/thread/picture-facts.ts';

const evenly = (level: number): number[] => new Array(GRID * GRID).fill(level);

/** A photo of even grey, but for what is changed. */
export const makeFacts = (changes: Partial<PictureFacts> = {}): PictureFacts => ({
  version: PICTURE_FACTS,
  width: 1200,
  height: 800,
  kind: 'photo',
  focus: { x: 0.5, y: 0.5 },
  edges: { top: '#808080', right: '#808080', bottom: '#808080', left: '#808080' },
  light: evenly(128),
  lightest: evenly(136),
  darkest: evenly(128),
  ...changes,
});
