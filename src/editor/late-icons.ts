import arrowBack from '@material-symbols/svg-400/rounded/arrow_back.svg?raw';
import badge from '@material-symbols/svg-400/rounded/badge.svg?raw';
import bolt from '@material-symbols/svg-400/rounded/bolt.svg?raw';
import bookmark from '@material-symbols/svg-400/rounded/bookmark.svg?raw';
import brandingWatermark from '@material-symbols/svg-400/rounded/branding_watermark.svg?raw';
import brush from '@material-symbols/svg-400/rounded/brush.svg?raw';
import cellMerge from '@material-symbols/svg-400/rounded/cell_merge.svg?raw';
import colorize from '@material-symbols/svg-400/rounded/colorize.svg?raw';
import contentCut from '@material-symbols/svg-400/rounded/content_cut.svg?raw';
import contrast from '@material-symbols/svg-400/rounded/contrast.svg?raw';
import crop from '@material-symbols/svg-400/rounded/crop.svg?raw';
import deleteIcon from '@material-symbols/svg-400/rounded/delete.svg?raw';
import dragIndicator from '@material-symbols/svg-400/rounded/drag_indicator.svg?raw';
import edit from '@material-symbols/svg-400/rounded/edit.svg?raw';
import formatBold from '@material-symbols/svg-400/rounded/format_bold.svg?raw';
import inkHighlighter from '@material-symbols/svg-400/rounded/ink_highlighter.svg?raw';
import keyboard from '@material-symbols/svg-400/rounded/keyboard.svg?raw';
import keyboardArrowUp from '@material-symbols/svg-400/rounded/keyboard_arrow_up.svg?raw';
import libraryAdd from '@material-symbols/svg-400/rounded/library_add.svg?raw';
import mobile from '@material-symbols/svg-400/rounded/mobile.svg?raw';
import moreVert from '@material-symbols/svg-400/rounded/more_vert.svg?raw';
import padding from '@material-symbols/svg-400/rounded/padding.svg?raw';
import reorder from '@material-symbols/svg-400/rounded/reorder.svg?raw';
import restartAlt from '@material-symbols/svg-400/rounded/restart_alt.svg?raw';
import signature from '@material-symbols/svg-400/rounded/signature.svg?raw';
import splitscreen from '@material-symbols/svg-400/rounded/splitscreen.svg?raw';
import star from '@material-symbols/svg-400/rounded/star.svg?raw';
import starFilled from '@material-symbols/svg-400/rounded/star-fill.svg?raw';
import storage from '@material-symbols/svg-400/rounded/storage.svg?raw';
import textFields from '@material-symbols/svg-400/rounded/text_fields.svg?raw';
import visibility from '@material-symbols/svg-400/rounded/visibility.svg?raw';
import { addIcons } from './icon.tsx';

/** Of the parts that are loaded when they are used (later.tsx). */
export const LATE_ICONS = {
  visibility,
  text_fields: textFields,
  signature,
  arrow_back: arrowBack,
  badge,
  bolt,
  bookmark,
  branding_watermark: brandingWatermark,
  brush,
  cell_merge: cellMerge,
  colorize,
  content_cut: contentCut,
  contrast,
  crop,
  delete: deleteIcon,
  drag_indicator: dragIndicator,
  edit,
  format_bold: formatBold,
  ink_highlighter: inkHighlighter,
  keyboard,
  library_add: libraryAdd,
  mobile,
  padding,
  keyboard_arrow_up: keyboardArrowUp,
  more_vert: moreVert,
  reorder,
  restart_alt: restartAlt,
  splitscreen,
  star,
  star_filled: starFilled,
  storage,
};

addIcons(LATE_ICONS);
