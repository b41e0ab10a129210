import type { Canvas } from '../drawing/canvas.ts';
import { FLAT, type Look } from '../drawing/develop.ts';
import { pick, type Random } from '../drawing/random.ts';
import { SCENES } from '../scenes/index.ts';
import { drawMark, drawNorthLight } from './marks.ts';
import { drawPortrait } from './portrait.ts';

export type AvatarKind = 'person' | 'organisation';

export const AVATAR_LOOK: Look = { ...FLAT, grain: 1.5 };

/** Some people show a view in place of themselves. */
const VIEWS = ['hills', 'balloons', 'lake', 'leaf', 'coast', 'aurora'] as const;

export function drawAvatar(canvas: Canvas, random: Random, kind: AvatarKind, key: string): void {
  if (key === 'NorthLightLab') drawNorthLight(canvas);
  else if (kind === 'organisation') drawMark(canvas, random);
  else if (random() < 0.72) drawPortrait(canvas, random);
  else SCENES[pick(random, VIEWS)]!.draw(canvas, random);
}
