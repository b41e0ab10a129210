import { VERSION } from '../../browser/webext.ts';
import { loadEngineCheck, loadRenderer, saveEngineCheck } from '../../store/settings.ts';
import type { Engine, EngineName } from './engine.ts';
import { prepareWithHtml2canvas } from './engine-html2canvas.ts';
import { paintSvg, prepareWithSvg } from './engine-svg.ts';

const ENGINES: Record<EngineName, Engine> = {
  svg: { prepare: prepareWithSvg, atOnce: 2, needsPictures: false },
  // What it has made ready is a whole picture in memory.
  html2canvas: { prepare: prepareWithHtml2canvas, atOnce: 1, needsPictures: true },
};

/**
 * The second engine if the user wants it, else the one that works here. A known picture is painted
 * once for each version of browser and extension, before the first export; the result is kept.
 */
export async function chooseEngine(paint: typeof paintSvg = paintSvg): Promise<Engine> {
  if ((await loadRenderer()) === 'compatibility') return ENGINES.html2canvas;
  const version = `${navigator.userAgent} ${VERSION}`;
  const kept = await loadEngineCheck();
  if (kept?.version === version) return ENGINES[kept.engine];
  const engine: EngineName = (await paintsRight(paint)) ? 'svg' : 'html2canvas';
  await saveEngineCheck({ version, engine });
  return ENGINES[engine];
}

const SIDE = 8; // px of each half of the known picture
const RED = [220, 20, 60];
const BLUE = [30, 60, 200];
const TOLERANCE = 2; // of 255, for colour management

/** Paints a red half by CSS and a blue half by a picture inside, and reads the pixels back. */
async function paintsRight(paint: typeof paintSvg): Promise<boolean> {
  try {
    const bitmap = await paint(knownPicture(), { width: 2 * SIDE, height: SIDE });
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
    const context = canvas.getContext('2d')!;
    context.drawImage(bitmap, 0, 0);
    bitmap.close();
    return is(RED, context, SIDE / 2) && is(BLUE, context, SIDE + SIDE / 2);
  } catch {
    return false;
  }
}

function is(colour: number[], context: OffscreenCanvasRenderingContext2D, x: number): boolean {
  const { data } = context.getImageData(x, SIDE / 2, 1, 1);
  return colour.every((part, i) => Math.abs(part - data[i]!) <= TOLERANCE) && data[3] === 255;
}

/** One pixel of BLUE. Not an SVG: Firefox's first draw leaves those out, and slides have none. */
const BLUE_PNG =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4AWOQszkBAAGeASMDomNEAAAAAElFTkSuQmCC';

function knownPicture(): string {
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${2 * SIDE}" height="${SIDE}">` +
    '<foreignObject width="100%" height="100%">' +
    `<div xmlns="http://www.w3.org/1999/xhtml" style="display:flex;background:rgb(${RED})">` +
    `<div style="width:${SIDE}px;height:${SIDE}px"></div>` +
    `<img src="${BLUE_PNG}" style="width:${SIDE}px;height:${SIDE}px" alt=""/>` +
    '</div></foreignObject></svg>'
  );
}
