import { FLAT, PHOTO } from '../drawing/develop.ts';
import { pick, seededRandom } from '../drawing/random.ts';
import { drawBars, drawEvenings } from './charts.ts';
import { drawCity, drawRain } from './city.ts';
import { drawBlindFog, drawClearNight, drawFog, drawMist } from './fog.ts';
import { drawHarbour } from './harbour.ts';
import { drawBokeh, drawLamp } from './lamps.ts';
import { drawField, drawHills } from './land.ts';
import { drawBoats, drawDawn } from './quiet-water.ts';
import type { Scene } from './scene.ts';
import { drawCoast, drawLake } from './shore.ts';
import { drawPaper, drawSilk } from './silk.ts';
import { drawAurora, drawBalloons, drawStars } from './sky.ts';
import { drawCitrus, drawCup } from './table.ts';
import { drawLeaf, drawWoods } from './woods.ts';

/** What the `scene` of a picture in a thread file may be. */
export const SCENES: Readonly<Record<string, Scene>> = {
  aurora: { draw: drawAurora, look: PHOTO },
  balloons: { draw: drawBalloons, look: PHOTO },
  bars: { draw: drawBars, look: FLAT },
  boats: { draw: drawBoats, look: PHOTO },
  bokeh: { draw: drawBokeh, look: PHOTO },
  citrus: { draw: drawCitrus, look: PHOTO },
  city: { draw: drawCity, look: PHOTO },
  coast: { draw: drawCoast, look: PHOTO },
  cup: { draw: drawCup, look: PHOTO },
  dawn: { draw: drawDawn, look: PHOTO },
  evenings: { draw: drawEvenings, look: FLAT },
  field: { draw: drawField, look: PHOTO },
  'fog-blind': { draw: drawBlindFog, look: PHOTO },
  'fog-clear': { draw: drawClearNight, look: PHOTO },
  'fog-mist': { draw: drawMist, look: PHOTO },
  'fog-thick': { draw: drawFog, look: PHOTO },
  harbour: { draw: drawHarbour, look: PHOTO },
  hills: { draw: drawHills, look: PHOTO },
  lake: { draw: drawLake, look: PHOTO },
  lamp: { draw: drawLamp, look: PHOTO },
  leaf: { draw: drawLeaf, look: PHOTO },
  paper: { draw: drawPaper, look: PHOTO },
  rain: { draw: drawRain, look: PHOTO },
  silk: { draw: drawSilk, look: PHOTO },
  stars: { draw: drawStars, look: PHOTO },
  woods: { draw: drawWoods, look: PHOTO },
};

/** A picture for a key that no thread file describes. */
export function fallbackScene(key: string): string {
  return pick(seededRandom(`scene of ${key}`), [
    'hills',
    'lake',
    'coast',
    'balloons',
    'woods',
    'city',
    'cup',
    'citrus',
    'leaf',
    'paper',
    'aurora',
    'field',
  ]);
}
