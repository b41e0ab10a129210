import type { ExtensionView } from '../support/browsers/index.ts';
import type { MainThreadClock } from './main-thread.ts';
import { quantile } from './statistics.ts';

/** Steps that are measured; the first ones only warm the code up. */
const STEPS = 60;
const WARM_UP = 20;

/** Puts a slider beside the others to which nobody listens. */
export async function addIdleSlider(view: ExtensionView): Promise<string> {
  const name = 'Idle';
  await view.evaluate((label) => {
    const slider = document.createElement('input');
    slider.type = 'range';
    slider.className = 'slider';
    slider.ariaLabel = label;
    document.querySelector('.panels')!.append(slider);
  }, name);
  return name;
}

/**
 * Work of the page's main thread for one step of a slider, from its event until the frame after the
 * one that shows it: scripts, styles, layout and painting, and the driver's own part. p95, ms.
 */
export async function workOfSlider(
  view: ExtensionView,
  clock: MainThreadClock,
  name: string,
): Promise<number> {
  const work: number[] = [];
  for (let step = 0; step < WARM_UP + STEPS; step++) {
    const before = clock();
    await view.evaluate(moveSlider, name, step);
    if (step >= WARM_UP) work.push(clock() - before);
  }
  return quantile(work, 0.95);
}

/** Runs in the page. Goes from one end of the slider to the other and back, step by step. */
async function moveSlider(name: string, step: number): Promise<void> {
  const sliders = [...document.querySelectorAll<HTMLInputElement>('input[type="range"]')];
  const slider = sliders.find(
    (one) =>
      one.ariaLabel === name ||
      document.getElementById(one.getAttribute('aria-labelledby') ?? '')?.textContent === name,
  );
  if (!slider) throw Error(`No slider ${name}`);
  const [low, high] = [Number(slider.min || 0), Number(slider.max || 100)];
  const length = high - low;
  const way = step % (2 * length);
  slider.valueAsNumber = low + (way < length ? way : 2 * length - way);
  slider.dispatchEvent(new Event('input', { bubbles: true }));
  for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
}
