import { expect } from 'vitest';
import { atRest } from './at-rest.ts';
import type { ExtensionView } from './browsers/index.ts';
import { type Box, Picture } from './picture.ts';

/** What has the focus of a page, CSS px. */
export interface Focused {
  name: string;
  /** The part of the page that it is in: a class of `REGIONS`, or nothing. */
  region: string;
  box: Box;
  /** Where it stands among what scrolls with it, from the top. */
  top: number;
}

/** Parts of the editor in their order. */
export const REGIONS = ['top-bar', 'panels', 'stage', 'bottom-bar'];

/** Room around an element that its ring takes. */
const RING = 6;
const MOST_STOPS = 400;

export function focused(view: ExtensionView): Promise<Focused> {
  return view.evaluate((regions) => {
    const element = document.activeElement ?? document.body;
    const { x, y, width, height } = element.getBoundingClientRect();
    const labels = [...((element as HTMLInputElement).labels ?? [])];
    const by = document.getElementById(element.getAttribute('aria-labelledby') ?? '');
    const name = by?.textContent || element.ariaLabel || labels[0]?.textContent;
    let scrolled = 0;
    for (let node = element.parentElement; node; node = node.parentElement) {
      scrolled += node.scrollTop;
    }
    return {
      name: (name || element.textContent || '').replace(/\s+/g, ' ').trim(),
      region: regions.find((region) => element.closest(`.${region}`)) ?? '',
      box: { x, y, width, height },
      top: y + scrolled,
    };
  }, REGIONS);
}

/**
 * Presses Tab until something with this name has the focus, and looks on the way whether each stop
 * shows that it has it: where it is, the page looks different as soon as the focus has gone on.
 */
export async function tabTo(view: ExtensionView, name: RegExp): Promise<Focused[]> {
  const stops: Focused[] = [];
  let before: Picture | undefined;
  while (stops.length < MOST_STOPS) {
    await view.press('Tab');
    await atRest(view);
    const stop = await focused(view);
    const picture = Picture.decode(await view.screenshot());
    const last = stops.at(-1);
    if (before && last) {
      const isSeen = unlikeIn(before, picture, last.box);
      expect(isSeen, `"${last.name}" shows that it has the focus`).toBe(true);
    }
    stops.push(stop);
    if (name.test(stop.name)) return stops;
    before = picture;
  }
  throw Error(`Tab does not lead to ${name}, but to ${stops.map((stop) => stop.name).join(', ')}`);
}

/** Whether two pictures of the page differ around an element. */
function unlikeIn(one: Picture, other: Picture, { x, y, width, height }: Box): boolean {
  const box = { x: x - RING, y: y - RING, width: width + 2 * RING, height: height + 2 * RING };
  const after = partsOf(other, box);
  return partsOf(one, box).some((part, index) => Math.abs(part - after[index]!) > 40);
}

function partsOf(picture: Picture, box: Box): number[] {
  const parts: number[] = [];
  picture.forEach(box, (...pixel) => parts.push(...pixel));
  return parts;
}
