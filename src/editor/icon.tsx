import add from '@material-symbols/svg-400/rounded/add.svg?raw';
import arrowForward from '@material-symbols/svg-400/rounded/arrow_forward.svg?raw';
import checkCircle from '@material-symbols/svg-400/rounded/check_circle.svg?raw';
import close from '@material-symbols/svg-400/rounded/close.svg?raw';
import contentCopy from '@material-symbols/svg-400/rounded/content_copy.svg?raw';
import download from '@material-symbols/svg-400/rounded/download.svg?raw';
import error from '@material-symbols/svg-400/rounded/error.svg?raw';
import fitScreen from '@material-symbols/svg-400/rounded/fit_screen.svg?raw';
import help from '@material-symbols/svg-400/rounded/help.svg?raw';
import history from '@material-symbols/svg-400/rounded/history.svg?raw';
import info from '@material-symbols/svg-400/rounded/info.svg?raw';
import keyboardArrowDown from '@material-symbols/svg-400/rounded/keyboard_arrow_down.svg?raw';
import openInFull from '@material-symbols/svg-400/rounded/open_in_full.svg?raw';
import palette from '@material-symbols/svg-400/rounded/palette.svg?raw';
import redo from '@material-symbols/svg-400/rounded/redo.svg?raw';
import refresh from '@material-symbols/svg-400/rounded/refresh.svg?raw';
import remove from '@material-symbols/svg-400/rounded/remove.svg?raw';
import settings from '@material-symbols/svg-400/rounded/settings.svg?raw';
import style from '@material-symbols/svg-400/rounded/style.svg?raw';
import undo from '@material-symbols/svg-400/rounded/undo.svg?raw';
import viewCarousel from '@material-symbols/svg-400/rounded/view_carousel.svg?raw';
import visibilityOff from '@material-symbols/svg-400/rounded/visibility_off.svg?raw';
import { symbolPath } from '../slides/view/symbol-path.ts';

/** Of what everybody sees at once; those of other parts come with them (late-icons.ts). */
const files = {
  add,
  arrow_forward: arrowForward,
  check_circle: checkCircle,
  close,
  content_copy: contentCopy,
  download,
  error,
  fit_screen: fitScreen,
  help,
  history,
  info,
  keyboard_arrow_down: keyboardArrowDown,
  open_in_full: openInFull,
  palette,
  redo,
  refresh,
  remove,
  settings,
  style,
  undo,
  view_carousel: viewCarousel,
  visibility_off: visibilityOff,
};

type LateIconName = keyof typeof import('./late-icons.ts').LATE_ICONS;
export type IconName = keyof typeof files | LateIconName;

const known: Partial<Record<IconName, string>> = files;

export function addIcons(more: Partial<Record<IconName, string>>): void {
  Object.assign(known, more);
}

/** Those that point the way one reads; they turn round where that is to the left. */
const DIRECTIONAL: readonly IconName[] = ['arrow_back', 'arrow_forward', 'redo', 'undo'];

interface Props {
  name: IconName;
  /** CSS px. */
  size?: number;
}

/** A picture beside words or in a button that has a name of its own. */
export function Icon({ name, size = 20 }: Props) {
  return (
    <svg
      class={DIRECTIONAL.includes(name) ? 'icon directional' : 'icon'}
      viewBox="0 -960 960 960"
      width={size}
      height={size}
      aria-hidden="true"
    >
      <path d={symbolPath(known[name] ?? '')} />
    </svg>
  );
}
