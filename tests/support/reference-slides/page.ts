import { addressOfDrawn } from './drawn-pictures.ts';
import { type DesignChanges, type References, WITH_AUTHOR } from './reference.ts';

const words = (text: string) => ({ text: [{ kind: 'text' as const, text }] });
const TWO = { words: 'Lamps', others: [words('Boats')] };
const THREE = { words: 'Lamps', others: [words('Boats'), words('Nets')] };
const ONE = { words: 'Lamps along the harbour' };

const on = (design: DesignChanges, said = 'Lamps along the harbour') => ({ words: said, design });
const theme = (from: string, colour: string, textColor: string, line: string) => ({
  post: {
    text: [
      { kind: 'text' as const, text: 'A theme with ' },
      { kind: 'mention' as const, text: '@gullwatch', href: 'https://x.com/gullwatch' },
    ],
    note: words('and what is quiet'),
  },
  design: {
    ...{ textColor, background: { from }, card: { colour, border: { width: 1, colour: line } } },
    ...WITH_AUTHOR,
  },
});

export const PAGE: References = {
  'theme-light': theme('#FFFFFF', '#FFFFFF', '#0F1419', '#EFF3F4'),
  'theme-dim': theme('#15202B', '#1E2732', '#F7F9F9', '#38444D'),
  'theme-black': theme('#000000', '#000000', '#E7E9EA', '#2F3336'),
  'theme-own': theme('#5B2A86', '#FFF3D6', '#3B1C32', '#F2A65A'),
  'theme-hard-to-read': theme('#888888', '#8A8A8A', '#7A7A7A', '#808080'),
  'width-640': on({ pageWidth: 640 }),
  'width-1080': on({ pageWidth: 1080 }),
  'margin-0': on({ margin: 0 }),
  'margin-0-part-of-a-pixel': on({
    margin: 0,
    fontSize: 17,
    type: { lineHeight: 131 },
    background: { kind: 'solid', from: '#B3261E' },
    card: { radius: 0, shadow: 0 },
  }),
  'margin-60': on({ margin: 60 }),
  'margin-120': on({ margin: 120 }),
  'padding-0': on({ card: { padding: 0 } }),
  'padding-48': on({ card: { padding: 48 } }),
  'padding-96': on({ card: { padding: 96 } }),
  'gap-12': { words: 'One', others: [words('Other')] },
  'gap-0': { ...TWO, design: { gap: 0 } },
  'gap-40': { ...TWO, design: { gap: 40 } },
  'gap-80': { ...TWO, design: { gap: 80 } },
  'radius-0': on({ card: { radius: 0 } }),
  'radius-32': on({ card: { radius: 32 } }),
  // Higher than its words, or its corners would be no rounder.
  'radius-64': on({ card: { radius: 64 } }, 'Lamps\nalong\nthe\nharbour'),
  'border-1': on({ card: { border: { width: 1 } } }),
  'border-3': on({ card: { border: { width: 3, colour: '#B3261E' } } }),
  'border-8': on({ card: { border: { width: 8, colour: '#1F7A5C' }, radius: 24 } }),
  'border-8-square': on({ card: { border: { width: 8, colour: '#1F7A5C' }, radius: 0 } }),
  'card-colour': on({ card: { colour: '#FFE9C7' } }),
  'text-colour': on({ textColor: '#7A1F4B' }),
  'opacity-0': on({ card: { opacity: 0 } }),
  'opacity-50': on({ card: { opacity: 50 } }),
  'opacity-50-border': on({ card: { opacity: 50, border: { width: 6 } } }),
  'shadow-15': on({ card: { shadow: 15 } }),
  'shadow-50': on({ card: { shadow: 50 } }),
  'shadow-100': on({ card: { shadow: 100 } }),
  'shadow-of-border': on({ card: { shadow: 60, border: { width: 4 } } }),
  'shadow-through-card': on({ card: { shadow: 100, opacity: 30 } }),
  'shadow-at-edge': on({ card: { shadow: 100, radius: 0 }, margin: 4 }),
  joined: { ...THREE, design: { card: { joined: true } } },
  'joined-with-authors': { ...TWO, design: { card: { joined: true }, ...WITH_AUTHOR } },
  'joined-author-once': {
    ...{ ...TWO, design: { card: { joined: true }, author: 'once', ...WITH_AUTHOR } },
  },
  'joined-merged': {
    ...{ ...THREE, edits: { merged: ['2'] }, design: { card: { joined: true } } },
  },
  merged: { ...THREE, edits: { merged: ['2'] } },
  'merged-with-author': { ...TWO, edits: { merged: ['2'] }, design: WITH_AUTHOR },
  'author-every': { ...TWO, design: WITH_AUTHOR },
  'author-once': { ...TWO, design: { author: 'once', ...WITH_AUTHOR } },
  unavailable: {
    ...{ ...ONE, others: [{ kind: 'unavailable', id: '1-after', reason: 'This post is gone' }] },
  },
  'carousel-words': { ...ONE, isCarousel: true },
  'carousel-picture': {
    ...{ words: 'With a picture', isCarousel: true },
    post: {
      media: [{ kind: 'photo', alt: '', url: addressOfDrawn('broad') }],
    },
  },
  'carousel-goes-on': {
    ...{ words: 'Lamps\n'.repeat(40), isCarousel: true },
  },
};
