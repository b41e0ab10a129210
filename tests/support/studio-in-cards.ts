import type { ExtensionView } from './browsers/index.ts';

/** Gives an open studio cards alone: no cover, no last slide, no numbers. Each choice is a step. */
export async function chooseCards(studio: ExtensionView): Promise<void> {
  await studio.click({ name: 'Post card', role: 'button' });
  for (const name of ['Cover', 'Ending slide']) await studio.click({ name, role: 'switch' });
  await studio.choose({ name: 'Page numbers', role: 'combobox' }, 'None');
}
