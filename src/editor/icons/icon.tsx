import { symbolPath } from '../../slides/view/symbol-path.ts';
import { arrowBackIcon, arrowForwardIcon, redoIcon, undoIcon } from './icons.ts';

/** Those that point the way one reads; they turn round where that is to the left. */
const DIRECTIONAL: readonly string[] = [arrowBackIcon, arrowForwardIcon, redoIcon, undoIcon];

interface Props {
  /** One of icons.ts. */
  icon: string;
  /** CSS px. */
  size?: number;
}

/** A picture beside words or in a button that has a name of its own. */
export function Icon({ icon, size = 20 }: Props) {
  return (
    <svg
      class={DIRECTIONAL.includes(icon) ? 'icon directional' : 'icon'}
      viewBox="0 -960 960 960"
      width={size}
      height={size}
      aria-hidden="true"
    >
      <path d={symbolPath(icon)} />
    </svg>
  );
}
