import { signal } from '@preact/signals';
import { loadRecentColours, MOST_RECENT_COLOURS, saveRecentColours } from '../../store/settings.ts';
import { latestOnly } from './latest-only.ts';

/** The colours that the user chose last, newest first. */
export const recentColours = signal<readonly string[]>([]);

const saving = latestOnly(saveRecentColours);

export async function startWithRecentColours(): Promise<void> {
  recentColours.value = await loadRecentColours();
}

/** The user has finished with this colour. */
export function noteColour(colour: string): void {
  const others = recentColours.peek().filter((other) => other !== colour);
  recentColours.value = [colour, ...others].slice(0, MOST_RECENT_COLOURS);
  saving.run(recentColours.value);
}
