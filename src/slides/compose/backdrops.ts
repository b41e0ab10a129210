import type { PicturePart } from '../composition.ts';
import type { FactsOf } from '../layouts/context.ts';
import { scrimPart } from '../sketches/picture-parts.ts';
import type { Sketch } from '../sketches/sketch.ts';
import type { Draft } from './slide-draft.ts';

/** Of a photo behind words, output px of the drawn slide. */
const BLUR = 36;

/**
 * Slides of words on the nearest photo of the thread, or on their own where it does not fill them, blurred and under
 * as much of a scrim as they need wherever they stand. Those of two grounds stay as they are.
 */
export function onNearestPhotos(drafts: readonly Draft[], factsOf: FactsOf): Draft[] {
  const photos = drafts.map(({ sketch }) => (sketch?.isPhoto ? photoOn(sketch) : null));
  const photoFor = (sketch: Sketch, place: number): PicturePart | null => {
    const own = photoOn(sketch);
    if (own) return own.fit === 'cover' ? own : null;
    return nearestTo(place, photos);
  };
  return drafts.map((draft, place) => {
    const { sketch, setter } = draft;
    const isBare = sketch && !sketch.isPhoto && sketch.kind !== 'pair';
    const photo = isBare ? photoFor(sketch, place) : null;
    if (!sketch || !photo) return draft;
    const { page } = setter;
    const box = { x: 0, y: 0, width: page.width, height: page.height };
    const { sign: _, ...picture } = photo;
    const behind: PicturePart = { ...picture, box, alt: '', radius: 0, blur: page.drawn(BLUR) };
    const scrim = scrimPart(behind, 0, { factsOf }, setter);
    const own: Sketch = {
      ...sketch,
      isPhoto: true,
      footOn: sketch.footOn === 'none' ? 'none' : 'photo',
      at: (level) => {
        const parts = sketch.at(level);
        return parts && [behind, scrim, ...parts];
      },
    };
    return { ...draft, sketch: own };
  });
}

/** The photo that fills its box on a slide; null where there is none. */
function photoOn(sketch: Sketch): PicturePart | null {
  for (let level = 0; level < sketch.levels; level++) {
    const parts = sketch.at(level);
    if (!parts) continue;
    const found = parts.find((part) => part.kind === 'picture' && part.url !== null);
    return found?.kind === 'picture' ? found : null;
  }
  return null;
}

function nearestTo<One>(place: number, ones: readonly (One | null)[]): One | null {
  for (let away = 1; away < ones.length; away++) {
    const found = ones[place - away] ?? ones[place + away];
    if (found) return found;
  }
  return null;
}
