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
 * Work of the page's main thread for one step of a slider, from its event until the frame that
 * shows it has been painted: scripts, styles, layout and painting, and the driver's own part. What
 * is put off until later counts for the next step. p95, ms.
 */
export async function workOfSlider(
  view: ExtensionView,
  clock: MainThreadClock,
  name: string,
): Promise<number> {
  await view.evaluate(holdSlider, name);
  const times = [clock()];
  for (let step = 0; step < WARM_UP + STEPS; step++) {
    await view.evaluate(moveSlider, step);
    times.push(clock());
  }
  const work = times.slice(1).map((time, step) => time - times[step]!);
  return quantile(work.slice(WARM_UP), 0.95);
}

type Held = Window & { heldSlider?: HTMLInputElement };

/** Runs in the page. */
function holdSlider(name: string): void {
  const sliders = [...document.querySelectorAll<HTMLInputElement>('input[type="range"]')];
  const slider = sliders.find(
    (one) =>
      one.ariaLabel === name ||
      document.getElementById(one.getAttribute('aria-labelledby') ?? '')?.textContent === name,
  );
  if (!slider) throw Error(`No slider ${name}`);
  (window as Held).heldSlider = slider;
}

/** Runs in the page. Goes from one end of the slider to the other and back, step by step. */
async function moveSlider(step: number): Promise<void> {
  const slider = (window as Held).heldSlider!;
  const [low, high] = [Number(slider.min || 0), Number(slider.max || 100)];
  const length = high - low;
  const way = step % (2 * length);
  slider.valueAsNumber = low + (way < length ? way : 2 * length - way);
  slider.dispatchEvent(new Event('input', { bubbles: true }));
  await new Promise(requestAnimationFrame);
  // A task of its own runs once the frame has been painted.
  await new Promise((resolve) => setTimeout(resolve));
}
