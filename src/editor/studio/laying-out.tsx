import { useEffect, useState } from 'preact/hooks';
import { text } from '../../browser/i18n.ts';

/** ms; most slides are laid out before, and what only flashes is no help. */
const LATE = 400;

/** Says that the slides on the stage are not the last word yet. */
export function LayingOut() {
  const [isLate, setLate] = useState(false);
  useEffect(() => {
    const waiting = setTimeout(() => setLate(true), LATE);
    return () => clearTimeout(waiting);
  }, []);
  return (
    <span class="laying-out" role="status">
      {isLate && (
        <span class="pill">
          <span class="spinner" aria-hidden="true" />
          {text('layingOut')}
        </span>
      )}
    </span>
  );
}
