import { type Background, MOST_STOPS, type Stop } from './background.ts';
import { DEFAULT_DESIGN, type Design } from './schema.ts';
import { matchesStyle, STYLES } from './styles.ts';

export function withBackground(design: Design, changes: Partial<Background>): Design {
  return { ...design, background: { ...design.background, ...changes } };
}

export function withCard(design: Design, changes: Partial<Design['card']>): Design {
  return { ...design, card: { ...design.card, ...changes } };
}

export function withType(design: Design, changes: Partial<Design['type']>): Design {
  return { ...design, type: { ...design.type, ...changes } };
}

export function withShow(design: Design, changes: Partial<Design['show']>): Design {
  return { ...design, show: { ...design.show, ...changes } };
}

/**
 * A new colour at one end. The inner colours of a ready style were chosen for the old pair, so they
 * go; those that the user has put there stay.
 */
export function withGradientEnd(design: Design, end: 'from' | 'to', colour: string): Design {
  const isReady = STYLES.some((style) => matchesStyle(design, style));
  const stops = isReady ? [] : design.background.stops;
  return withBackground(design, { [end]: colour, stops });
}

/** The same gradient seen from its other end. */
export function swapGradient(design: Design): Design {
  const { from, to, stops } = design.background;
  const turned = stops.map(({ colour, at }) => ({ colour, at: 100 - at })).reverse();
  return withBackground(design, { from: to, to: from, stops: turned });
}

/** One more inner colour, in the widest space between two. */
export function addStop(design: Design, colour: string): Design {
  const { stops } = design.background;
  if (stops.length >= MOST_STOPS) return design;
  const places = [0, ...stops.map((stop) => stop.at).sort((a, b) => a - b), 100];
  const gaps = places
    .slice(1)
    .map((place, index) => ({ from: places[index]!, width: place - places[index]! }));
  const widest = gaps.reduce((best, gap) => (gap.width > best.width ? gap : best));
  const at = Math.round(widest.from + widest.width / 2);
  return withBackground(design, { stops: [...stops, { colour, at }] });
}

export function changeStop(design: Design, index: number, changes: Partial<Stop>): Design {
  const stops = design.background.stops.map((stop, i) =>
    i === index ? { ...stop, ...changes } : stop,
  );
  return withBackground(design, { stops });
}

export function removeStop(design: Design, index: number): Design {
  return withBackground(design, { stops: design.background.stops.toSpliced(index, 1) });
}

/** Colours of card and words that belong together. */
export const THEMES = {
  light: { card: '#FFFFFF', text: '#14151A', border: '#D5D7E0' },
  dim: { card: '#15202B', text: '#F7F9F9', border: '#2C3B49' },
  black: { card: '#000000', text: '#E7E9EA', border: '#2F3336' },
} as const;
export type ThemeName = keyof typeof THEMES;

export function applyTheme(design: Design, name: ThemeName): Design {
  const { card, text, border } = THEMES[name];
  return {
    ...withCard(design, {
      colour: card,
      border: { ...design.card.border, colour: border },
    }),
    textColor: text,
    linkColor: DEFAULT_DESIGN.linkColor,
  };
}

/** The theme whose colours the design has; 'custom' when it is none of them. */
export function themeOf({ card, textColor }: Design): ThemeName | 'custom' {
  const names = Object.keys(THEMES) as ThemeName[];
  return (
    names.find((name) => THEMES[name].card === card.colour && THEMES[name].text === textColor) ??
    'custom'
  );
}
