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

/**
 * What `npm test` runs of the tests that take long, the same on every machine. Whatever is not here
 * runs always. Rules: every group in some browser and every kind of work in both; every case in some
 * browser, as far as ten minutes allow; what a deep run has found is in found.ts. Tables of several
 * things at once, of which all pairs are met, are in exports.ts and carousels.ts.
 */
export const FIXED_SET = {
  'accessibility: light': {
    chrome: ['reading', 'the thread', 'an export under way', 'several platforms'],
    firefox: ['half a thread', 'the colour picker', 'the studio', 'the editor in a tab'],
    deep: 'others',
  },
  'accessibility: dark': {
    chrome: ['half a thread', 'the keyboard shortcuts', 'the studio', 'an export that is done'],
    firefox: ['a problem', 'the export options', 'everything unfolded', 'slides on a phone'],
    deep: 'others',
  },
  'accessibility: forced colours': {
    chrome: ['the export options', 'everything unfolded', 'one slide of the studio', 'a problem'],
    firefox: ['reading', 'the thread', 'an export under way', 'several platforms'],
    deep: 'others',
  },
  'accessibility: right to left': {
    chrome: ['pictures that are missing', 'the colour picker', 'slides on a phone'],
    firefox: ['pictures that are missing', 'the keyboard shortcuts', 'one slide of the studio'],
    deep: 'others',
  },
  'accessibility: zoom of 200 %': {
    chrome: ['the editor in a tab'],
    firefox: ['the studio'],
    deep: 'others',
  },
  'any size': BOTH,
  'any size: faint ends': {
    chrome: ['a shadow that lets nearly all through', 'a line of 1 px'],
    firefox: ['such a shadow', 'such a line'],
  },
  'capture: opened': {
    chrome: ['its first post', 'its last post'],
    firefox: ['its fifth post'],
  },
  'capture: long': { chrome: ['its beginning', 'its end'], firefox: ['the middle'] },
  'capture: labels': CHROME,
  'capture: branches': FIREFOX,
  closing: BOTH,
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
      'Link cards',
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
  'cut texts: left': { chrome: ['forged'], firefox: ['hidden'] },
  'daily: image': BOTH,
  'daily: words': FIREFOX,
  'daily: one of several': CHROME,
  'daily: recent threads': CHROME,
  'daily: look': FIREFOX,
  'daily: renderer': FIREFOX,
  'daily: all data': CHROME,
  'daily: right to left': { chrome: ['editor', 'settings'], firefox: ['studio'] },
  'editor: tall picture': { chrome: ['1×', '3×'], firefox: ['2×'] },
  'editor: goes on': CHROME,
  edits: BOTH,
  'entry points: menu': { chrome: ['body', 'article time'], firefox: ['article img'] },
  'fonts: families': {
    chrome: ['source-sans', 'literata', 'roboto-slab', 'jetbrains-mono'],
    firefox: ['manrope', 'source-serif', 'garamond', 'comfortaa'],
  },
  'fonts: controls': {
    chrome: ['Font size', 'Weight, bold', 'Alignment, center', 'Page width'],
    firefox: ['Weight, light', 'Line height', 'Alignment, justify'],
  },
  'fonts: own file': BOTH,
  'formats: lossy': { chrome: ['JPEG'], firefox: ['WebP'] },
  'formats: smaller': FIREFOX,
  'formats: ZIP': CHROME,
  'formats: slides': { chrome: ['SVG'], firefox: ['HTML'] },
  'formats: PDF': { chrome: ['90'], firefox: ['100'] },
  'formats: hidden': {
    chrome: ['PDF', 'JPEG', 'SVG', 'JSON'],
    firefox: ['PNG', 'WebP', 'HTML', 'Markdown', 'Plain text'],
  },
  'formats: words': { chrome: ['Markdown', 'JSON'], firefox: ['Plain text'] },
  'fresh profiles': BOTH,
  'generated threads': {
    chrome: [
      '11, its first post, answers that take their time',
      '50, a post in the middle, ancestors put in late',
      '11, its last post, photos that never come',
      '11, a post in the middle, a reader who looks at another tab',
      '11, its last post, everything at once',
    ],
    firefox: [
      '1, its first post, nothing in the way',
      '11, a post in the middle, a network that pauses for 20 s',
      '11, its first post, photos that come late',
      '11, its last post, cells that are in the page twice',
      '50, its first post, a reader who scrolls meanwhile',
    ],
    deep: 'others',
  },
  'interruption: stopped': { chrome: ['0', '3'], firefox: ['1', '5'], deep: ['2', '8'] },
  'interruption: again and again': FIREFOX,
  'interruption: cancelled': CHROME,
  keyboard: BOTH,
  likeness: BOTH,
  'limits: said before': FIREFOX,
  'limits: one tall file': CHROME,
  'limits: in parts': FIREFOX,
  'local X: list': CHROME,
  'local X: page': FIREFOX,
  'own picture': BOTH,
  pdf: BOTH,
  'platform bytes': BOTH,
  presets: BOTH,
  'problems: pages': {
    chrome: ['a timeline', 'posts that X hides'],
    firefox: ['a post that does not exist'],
  },
  'problems: wall': CHROME,
  'problems: markup': FIREFOX,
  'problems: pictures': { chrome: ['offline'], firefox: ['missing'] },
  'problems: last time': CHROME,
  references: BOTH,
  'scaled ahead': CHROME,
  scripts: {
    chrome: ['single', 'scripts', 'every-kind'],
    firefox: ['single', 'scripts'],
    deep: 'others',
  },
  'second engine: tall picture': { chrome: ['1×'], firefox: ['2×'] },
  'second engine: none': CHROME,
  start: FIREFOX,
  'studio: slides': CHROME,
  'studio: long post': FIREFOX,
  'studio: controls': BOTH,
  'studio: own slides': BOTH,
} as const satisfies Record<string, Choice>;

export type Group = keyof typeof FIXED_SET;
