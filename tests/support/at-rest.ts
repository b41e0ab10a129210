import type { ExtensionView } from './browsers/index.ts';

/** Waits until nothing in a page fades or moves, but for what does so without an end. */
export async function atRest(view: ExtensionView): Promise<void> {
  await view.waitFor('an end of what moves', () =>
    document
      .getAnimations()
      .every(
        ({ effect, playState }) =>
          playState !== 'running' || effect?.getComputedTiming().iterations === Infinity,
      ),
  );
}
