import type { BrowserName } from '../browsers/types.ts';

/** All cases of a group, none, or those of these names. */
type Chosen = 'all' | readonly string[];

export interface Choice extends Record<BrowserName, Chosen> {
  /**
   * Cases that only a deep run tries: those of these names, or whatever the browsers do not name. A
   * case that is nowhere here is an error (index.ts), so that a new one is not left out without a word.
   */
  deep?: readonly string[] | 'others';
}

const BOTH: Choice = { chrome: 'all', firefox: 'all' };
const CHROME: Choice = { chrome: 'all', firefox: [] };
const FIREFOX: Choice = { chrome: [], firefox: 'all' };
/** Groups for which ten minutes have no room: tests/unit/fixed-set.test.ts lists them. */
const DEEP: Choice = { chrome: [], firefox: [], deep: 'others' };

/**
 * What `npm test` runs of the tests that take long, the same on every machine. Whatever is not here
 * runs always. Rules: every kind of work in some browser, most in both; groups that only a deep run
 * tries are listed in tests/unit/fixed-set.test.ts; what a deep run has found is in found.ts. Tables of
 * several things at once, of which all pairs are met, are in exports.ts and carousels.ts.
 */
export const FIXED_SET = {
  'accessibility: light': { chrome: ['the thread'], firefox: [], deep: 'others' },
  'accessibility: dark': { chrome: ['the studio'], firefox: [], deep: 'others' },
  'accessibility: forced colours': DEEP,
  'accessibility: right to left': {
    chrome: [],
    firefox: ['everything unfolded', 'slides on a phone'],
    deep: 'others',
  },
  'accessibility: zoom of 200 %': { chrome: ['the editor in a tab'], firefox: [], deep: 'others' },
  'any size': CHROME,
  'any size: faint ends': {
    chrome: ['a line of 1 px'],
    firefox: ['such a shadow'],
    deep: 'others',
  },
  'capture: opened': {
    chrome: ['its first post'],
    firefox: ['its last post'],
    deep: ['its fifth post'],
  },
  'capture: long': { chrome: [], firefox: ['the middle'], deep: 'others' },
  'capture: labels': CHROME,
  'capture: branches': FIREFOX,
  'capture: answered': CHROME,
  closing: FIREFOX,
  'composed files': { chrome: [], firefox: ['editorial'], deep: 'others' },
  controls: {
    chrome: [
      'Gradient from',
      'Swap',
      'Text Color',
      'Mesh',
      'Pattern',
      'Transparent',
      'Place of a color',
      'Without color',
      'Padding',
      'Theme',
      'Opacity',
      'Border',
      'Gap',
      'One card',
      'Font size',
      'Name',
      'Badge',
      'Counts',
      'Quotes',
      'Polls',
      'Identity blurred',
      'Numbers',
      'Source',
      'Place',
      'Ready style',
    ],
    firefox: [
      'Gradient to',
      'Angle',
      'Radial gradient',
      'One color',
      'Zigzag',
      'Color between',
      'Another color',
      'Grain',
      'Corner radius',
      'Card color',
      'Shadow',
      'Border color',
      'Margin',
      'Author',
      'Avatar',
      'Handle',
      'Date',
      'Media',
      'Previews',
      'Notes',
      'Identity replaced',
      'Watermark',
      'QR code',
      'Strength',
    ],
  },
  'controls: hard to read': FIREFOX,
  'controls: transparent': CHROME,
  'cut texts: completed': FIREFOX,
  'cut texts: left': { chrome: ['forged'], firefox: [], deep: ['hidden'] },
  'daily: image': CHROME,
  'daily: words': DEEP,
  'daily: one of several': DEEP,
  'daily: recent threads': CHROME,
  'daily: look': DEEP,
  'daily: renderer': DEEP,
  'daily: report': FIREFOX,
  'daily: all data': CHROME,
  'daily: right to left': { chrome: ['editor'], firefox: [], deep: 'others' },
  'editor: tall picture': { chrome: ['3×'], firefox: [], deep: 'others' },
  'editor: one per post': DEEP,
  'editor: controls': FIREFOX,
  'editor: opened again': FIREFOX,
  'editor: goes on': CHROME,
  edits: FIREFOX,
  'entry points: menu': { chrome: ['body', 'article time'], firefox: ['article img'] },
  'fonts: families': {
    chrome: ['literata', 'jetbrains-mono'],
    firefox: ['manrope', 'garamond'],
    // A slide of references.test.ts is set in each.
    deep: 'others',
  },
  'fonts: controls': { chrome: ['Page width'], firefox: ['Line height'], deep: 'others' },
  'facts of pictures': BOTH,
  'fonts: own file': FIREFOX,
  'formatted: files': BOTH,
  'formats: lossy': DEEP,
  'formats: smaller': DEEP,
  'formats: ZIP': DEEP,
  'formats: slides': DEEP,
  'formats: PDF': DEEP,
  'formats: hidden': { chrome: [], firefox: ['HTML'], deep: 'others' },
  'formats: words': DEEP,
  'fresh profiles': CHROME,
  'generated threads': {
    chrome: [
      '11, its first post, answers that take their time',
      '50, its first post, a reader who scrolls meanwhile',
    ],
    firefox: [
      '11, its last post, cells that are in the page twice',
      '50, a post in the middle, ancestors put in late',
    ],
    deep: 'others',
  },
  'interruption: stopped': { chrome: [], firefox: ['3'], deep: 'others' },
  'interruption: again and again': DEEP,
  'interruption: cancelled': CHROME,
  keyboard: CHROME,
  likeness: BOTH,
  'limits: said before': DEEP,
  'limits: one tall file': DEEP,
  'limits: in parts': CHROME,
  'local X: list': CHROME,
  looks: CHROME,
  'missing pictures': FIREFOX,
  'newer data: opened': FIREFOX,
  'newer data: read': CHROME,
  'local X: language': { chrome: [], firefox: ['ja', 'ar'], deep: 'others' },
  'local X: page': FIREFOX,
  'local X: theme': { chrome: [], firefox: ['dark'], deep: 'others' },
  'own picture': FIREFOX,
  pdf: BOTH,
  'platform bytes': CHROME,
  presets: FIREFOX,
  'presets: file': DEEP,
  'problems: pages': {
    chrome: [],
    firefox: ['a post that does not exist'],
    deep: 'others',
  },
  'problems: wall': CHROME,
  'problems: markup': FIREFOX,
  'problems: pictures': { chrome: ['offline'], firefox: [], deep: ['missing'] },
  'problems: last time': DEEP,
  'problems: visitor': CHROME,
  'room: 400 px': { chrome: ['the studio'], firefox: ['the editor'] },
  'room: right to left': FIREFOX,
  'reference carousels': {
    chrome: ['charts in bold'],
    firefox: ['mixed in editorial'],
    deep: 'others',
  },
  'saving: cancelled': CHROME,
  'saving: end': FIREFOX,
  'saving: erased at once': FIREFOX,
  'saving: erased early': FIREFOX,
  'saving: killed': DEEP,
  'saving: older files': CHROME,
  'scaled ahead': CHROME,
  scripts: { chrome: ['single', 'scripts'], firefox: ['single'], deep: 'others' },
  'second engine: tall picture': DEEP,
  'second engine: one per post': FIREFOX,
  'second engine: none': CHROME,
  start: CHROME,
  'styles on slides': { chrome: ['terminal in editorial'], firefox: [], deep: 'others' },
  'studio: slides': CHROME,
  'studio: long post': CHROME,
  'studio: controls': CHROME,
  'studio: keys': FIREFOX,
  'studio: own slides': FIREFOX,
  'studio: pictures': FIREFOX,
  'studio: set slides': CHROME,
  // Unit tests open each of them.
  upgrade: { chrome: ['7489608'], firefox: ['d1de286'], deep: 'others' },
} as const satisfies Record<string, Choice>;

export type Group = keyof typeof FIXED_SET;
