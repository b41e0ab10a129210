import add from '@material-symbols/svg-400/rounded/add.svg?raw';
import arrowBack from '@material-symbols/svg-400/rounded/arrow_back.svg?raw';
import arrowForward from '@material-symbols/svg-400/rounded/arrow_forward.svg?raw';
import bolt from '@material-symbols/svg-400/rounded/bolt.svg?raw';
import bookmark from '@material-symbols/svg-400/rounded/bookmark.svg?raw';
import brandingWatermark from '@material-symbols/svg-400/rounded/branding_watermark.svg?raw';
import brush from '@material-symbols/svg-400/rounded/brush.svg?raw';
import cellMerge from '@material-symbols/svg-400/rounded/cell_merge.svg?raw';
import checkCircle from '@material-symbols/svg-400/rounded/check_circle.svg?raw';
import close from '@material-symbols/svg-400/rounded/close.svg?raw';
import colorize from '@material-symbols/svg-400/rounded/colorize.svg?raw';
import contentCopy from '@material-symbols/svg-400/rounded/content_copy.svg?raw';
import contentCut from '@material-symbols/svg-400/rounded/content_cut.svg?raw';
import contrast from '@material-symbols/svg-400/rounded/contrast.svg?raw';
import crop from '@material-symbols/svg-400/rounded/crop.svg?raw';
import deleteIcon from '@material-symbols/svg-400/rounded/delete.svg?raw';
import download from '@material-symbols/svg-400/rounded/download.svg?raw';
import dragIndicator from '@material-symbols/svg-400/rounded/drag_indicator.svg?raw';
import edit from '@material-symbols/svg-400/rounded/edit.svg?raw';
import error from '@material-symbols/svg-400/rounded/error.svg?raw';
import fitScreen from '@material-symbols/svg-400/rounded/fit_screen.svg?raw';
import formatBold from '@material-symbols/svg-400/rounded/format_bold.svg?raw';
import help from '@material-symbols/svg-400/rounded/help.svg?raw';
import history from '@material-symbols/svg-400/rounded/history.svg?raw';
import info from '@material-symbols/svg-400/rounded/info.svg?raw';
import inkHighlighter from '@material-symbols/svg-400/rounded/ink_highlighter.svg?raw';
import keyboard from '@material-symbols/svg-400/rounded/keyboard.svg?raw';
import keyboardArrowDown from '@material-symbols/svg-400/rounded/keyboard_arrow_down.svg?raw';
import keyboardArrowUp from '@material-symbols/svg-400/rounded/keyboard_arrow_up.svg?raw';
import moreVert from '@material-symbols/svg-400/rounded/more_vert.svg?raw';
import openInFull from '@material-symbols/svg-400/rounded/open_in_full.svg?raw';
import palette from '@material-symbols/svg-400/rounded/palette.svg?raw';
import redo from '@material-symbols/svg-400/rounded/redo.svg?raw';
import refresh from '@material-symbols/svg-400/rounded/refresh.svg?raw';
import remove from '@material-symbols/svg-400/rounded/remove.svg?raw';
import reorder from '@material-symbols/svg-400/rounded/reorder.svg?raw';
import restartAlt from '@material-symbols/svg-400/rounded/restart_alt.svg?raw';
import settings from '@material-symbols/svg-400/rounded/settings.svg?raw';
import signature from '@material-symbols/svg-400/rounded/signature.svg?raw';
import splitscreen from '@material-symbols/svg-400/rounded/splitscreen.svg?raw';
import star from '@material-symbols/svg-400/rounded/star.svg?raw';
import starFilled from '@material-symbols/svg-400/rounded/star-fill.svg?raw';
import storage from '@material-symbols/svg-400/rounded/storage.svg?raw';
import style from '@material-symbols/svg-400/rounded/style.svg?raw';
import textFields from '@material-symbols/svg-400/rounded/text_fields.svg?raw';
import undo from '@material-symbols/svg-400/rounded/undo.svg?raw';
import viewCarousel from '@material-symbols/svg-400/rounded/view_carousel.svg?raw';
import visibility from '@material-symbols/svg-400/rounded/visibility.svg?raw';
import visibilityOff from '@material-symbols/svg-400/rounded/visibility_off.svg?raw';
import { symbolPath } from '../slides/symbol-path.ts';

const files = {
  add,
  arrow_back: arrowBack,
  arrow_forward: arrowForward,
  bolt,
  bookmark,
  branding_watermark: brandingWatermark,
  brush,
  cell_merge: cellMerge,
  check_circle: checkCircle,
  close,
  colorize,
  content_copy: contentCopy,
  content_cut: contentCut,
  contrast,
  crop,
  delete: deleteIcon,
  download,
  drag_indicator: dragIndicator,
  edit,
  error,
  fit_screen: fitScreen,
  format_bold: formatBold,
  help,
  history,
  info,
  ink_highlighter: inkHighlighter,
  keyboard,
  keyboard_arrow_down: keyboardArrowDown,
  keyboard_arrow_up: keyboardArrowUp,
  more_vert: moreVert,
  open_in_full: openInFull,
  palette,
  redo,
  refresh,
  remove,
  reorder,
  restart_alt: restartAlt,
  settings,
  signature,
  splitscreen,
  star,
  star_filled: starFilled,
  storage,
  style,
  text_fields: textFields,
  undo,
  view_carousel: viewCarousel,
  visibility,
  visibility_off: visibilityOff,
};

export type IconName = keyof typeof files;

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
      <path d={symbolPath(files[name])} />
    </svg>
  );
}
