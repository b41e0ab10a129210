import { assets } from '../state/pictures.ts';
import { heldBack } from './held-back.ts';

/** Does what starts an export, unless pictures are missing and the user has not been asked yet. */
export async function askFirst(go: () => void): Promise<void> {
  heldBack.value = null;
  const mayHaveHoles = assets.peek().missing.size > 0;
  if (mayHaveHoles && (await import('../state/missing-pictures.ts')).mustAsk())
    heldBack.value = { go };
  else go();
}
