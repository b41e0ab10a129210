import * as v from 'valibot';
import { type Background, BackgroundSchema } from './background.ts';
import { DEFAULT_DESIGN, type Design } from './schema.ts';

/** What a ready style says of a design; the rest stays as it is. */
interface StyleParts {
  background: Background;
  textColor: string;
  linkColor: string | null;
  card: Pick<Design['card'], 'radius' | 'colour' | 'opacity' | 'border' | 'shadow'>;
  type: Pick<Design['type'], 'family' | 'weight'>;
}

export interface Style extends StyleParts {
  id: StyleId;
}

const PLAIN: StyleParts = { ...DEFAULT_DESIGN, background: background({ kind: 'solid' }) };

function background(changes: Partial<Background>): Background {
  return v.parse(BackgroundSchema, { ...DEFAULT_DESIGN.background, stops: [], ...changes });
}

function gradient(angle: number, from: string, to: string, ...between: string[]): Background {
  const stops = between.map((colour, index) => ({
    colour,
    at: Math.round((100 * (index + 1)) / (between.length + 1)),
  }));
  return background({ angle, from, to, stops });
}

const solid = (from: string) => background({ kind: 'solid', from });

const pattern = (name: Background['pattern'], from: string, to: string) =>
  background({ kind: 'pattern', pattern: name, from, to });

const border = (width: number, colour: string) => ({ width, colour });

type Changes = Partial<Omit<StyleParts, 'card' | 'type'>> & {
  card?: Partial<StyleParts['card']>;
  type?: Partial<StyleParts['type']>;
};

function look(changes: Changes): StyleParts {
  const { textColor, linkColor, card, type } = PLAIN;
  const { radius, colour, opacity, shadow } = card;
  const { family, weight } = type;
  return {
    background: PLAIN.background,
    textColor,
    linkColor,
    ...changes,
    card: { radius, colour, opacity, border: card.border, shadow, ...changes.card },
    type: { family, weight, ...changes.type },
  };
}

/** The ready styles in the order in which they are offered. */
const LOOKS = {
  dawn: look({ background: DEFAULT_DESIGN.background }),
  snow: look({
    background: solid('#F3F4F7'),
    card: { border: border(1, '#E2E4EA'), shadow: 12 },
  }),
  night: look({
    background: gradient(150, '#0E1220', '#1D2440', '#3A4466'),
    textColor: '#EEF0F6',
    card: { colour: '#171B29', border: border(1, '#2B3145') },
  }),
  peach: look({
    background: gradient(135, '#FFD9A0', '#FFB48F', '#FF8F86'),
    textColor: '#3A1A18',
    card: { radius: 20 },
  }),
  mint: look({
    background: gradient(145, '#B8F2D0', '#7FD9DC', '#5AA9F5'),
    textColor: '#0C2A33',
    card: { radius: 24 },
  }),
  paper: look({
    background: gradient(180, '#F5F1E9', '#E8E0D2'),
    textColor: '#2A2520',
    card: { radius: 8, colour: '#FFFDF8', shadow: 26 },
    type: { family: 'source-serif' },
  }),
  'x-light': look({
    background: solid('#F7F9F9'),
    textColor: '#0F1419',
    linkColor: '#1A7FC4',
    card: { border: border(1, '#E3E9EC'), shadow: 0 },
  }),
  'x-dim': look({
    background: solid('#0F1720'),
    textColor: '#F7F9F9',
    linkColor: '#4FB3FF',
    card: { colour: '#15202B', border: border(1, '#2C3B49'), shadow: 0 },
  }),
  'x-black': look({
    background: solid('#16181C'),
    textColor: '#E7E9EA',
    linkColor: '#4FB3FF',
    card: { colour: '#000000', border: border(1, '#2F3336'), shadow: 0 },
  }),
  glass: look({
    background: background({
      kind: 'mesh',
      from: '#6C8CFF',
      to: '#FFB3D1',
      stops: [
        { colour: '#8FE3FF', at: 33 },
        { colour: '#C59BFF', at: 66 },
      ],
      angle: 40,
    }),
    textColor: '#14162B',
    card: { opacity: 76, radius: 24, border: border(1, '#FFFFFF'), shadow: 36 },
  }),
  smoke: look({
    background: background({
      kind: 'mesh',
      from: '#141626',
      to: '#7B2F63',
      stops: [
        { colour: '#23407A', at: 33 },
        { colour: '#145A5C', at: 66 },
      ],
      angle: 300,
    }),
    textColor: '#F4F5FB',
    card: { colour: '#10121B', opacity: 78, radius: 24, border: border(1, '#3A3F55') },
  }),
  aurora: look({
    background: background({
      kind: 'mesh',
      from: '#0B3B4A',
      to: '#2B9C83',
      stops: [
        { colour: '#1D8A83', at: 33 },
        { colour: '#5B6BE0', at: 66 },
      ],
      angle: 20,
      grain: 20,
    }),
    card: { radius: 20, shadow: 64 },
  }),
  sunset: look({
    background: gradient(160, '#FF9A5A', '#6A3FB5', '#F2557A'),
    textColor: '#2A1530',
    card: { radius: 20, shadow: 64 },
  }),
  lagoon: look({
    background: gradient(120, '#0F4C9C', '#7CF0D6', '#1DA1D6'),
    textColor: '#0B2138',
  }),
  rose: look({
    background: background({ kind: 'radial', from: '#FFF2F4', to: '#E88FA8', angle: 315 }),
    textColor: '#3B1623',
    card: { radius: 28, shadow: 40 },
    type: { family: 'manrope' },
  }),
  spotlight: look({
    background: background({ kind: 'radial', from: '#3C4A7A', to: '#0A0C16', angle: 0 }),
    textColor: '#F3F5FF',
    card: { colour: '#121628', border: border(1, '#34406B'), radius: 20, shadow: 80 },
    type: { family: 'manrope' },
  }),
  forest: look({
    background: gradient(150, '#1E3A2B', '#7C9A5E', '#3F6B46'),
    textColor: '#22301F',
    card: { colour: '#FBF8EF', radius: 12 },
    type: { family: 'literata' },
  }),
  sepia: look({
    background: background({ from: '#D9C3A0', to: '#A98A63', stops: [], angle: 170, grain: 38 }),
    textColor: '#3A2A17',
    card: { colour: '#FAF2E1', radius: 6, shadow: 44 },
    type: { family: 'garamond', weight: 500 },
  }),
  newspaper: look({
    background: solid('#ECE8DC'),
    textColor: '#161513',
    linkColor: '#161513',
    card: { colour: '#FBF9F2', radius: 0, border: border(1, '#161513'), shadow: 0 },
    type: { family: 'garamond', weight: 500 },
  }),
  notebook: look({
    background: pattern('grid', '#FBF7EA', '#DDE3EE'),
    textColor: '#23283A',
    card: { radius: 10, shadow: 30 },
    type: { family: 'source-sans' },
  }),
  blueprint: look({
    background: pattern('grid', '#1B4C9B', '#3B6BB8'),
    textColor: '#123062',
    card: { colour: '#F5F9FF', radius: 4, border: border(1, '#9DBBE8') },
    type: { family: 'jetbrains-mono' },
  }),
  polka: look({
    background: pattern('dots', '#EEF0F5', '#C3C8D6'),
    card: { radius: 20, shadow: 40 },
    type: { family: 'manrope', weight: 500 },
  }),
  candy: look({
    background: pattern('checks', '#FFE3EC', '#FFD0DF'),
    textColor: '#4A1730',
    card: { radius: 32, border: border(2, '#FFB3CB'), shadow: 20 },
    type: { family: 'comfortaa', weight: 500 },
  }),
  ripple: look({
    background: pattern('rings', '#E3F3F1', '#BFE0DC'),
    textColor: '#12332F',
    card: { radius: 20, shadow: 30 },
    type: { family: 'source-sans' },
  }),
  stripes: look({
    background: pattern('lines', '#FF7A66', '#FF8C7A'),
    textColor: '#3A1410',
    card: { colour: '#FFF8F5', radius: 16 },
    type: { family: 'roboto-slab' },
  }),
  bold: look({
    background: solid('#FFD83D'),
    textColor: '#111111',
    linkColor: '#1440C9',
    card: { radius: 0, border: border(4, '#111111'), shadow: 0 },
    type: { family: 'roboto-slab', weight: 500 },
  }),
  terminal: look({
    background: solid('#070A07'),
    textColor: '#B9F6A5',
    linkColor: '#7FD7FF',
    card: { colour: '#0E140D', radius: 8, border: border(1, '#29402A'), shadow: 0 },
    type: { family: 'jetbrains-mono' },
  }),
  lavender: look({
    background: background({ from: '#E6DCFF', to: '#B9A4F0', stops: [], angle: 135, grain: 30 }),
    textColor: '#2B2150',
    card: { radius: 24, shadow: 36 },
    type: { family: 'manrope', weight: 500 },
  }),
} satisfies Record<string, StyleParts>;

export type StyleId = keyof typeof LOOKS;

export const STYLES: readonly Style[] = Object.entries(LOOKS).map(([id, parts]) => ({
  id: id as StyleId,
  ...parts,
}));

/** The user's own picture stays at hand, should they go back to it. */
export function applyStyle(design: Design, style: StyleParts): Design {
  const { textColor, linkColor, card, type } = style;
  return {
    ...design,
    background: { ...style.background, image: design.background.image },
    textColor,
    linkColor,
    card: { ...design.card, ...card },
    type: { ...design.type, ...type },
  };
}

/** Does the design look exactly as the style would make it? */
export function matchesStyle(design: Design, style: StyleParts): boolean {
  // Told apart by one of these nearly always, and asked for all styles at every step of a slider.
  if (design.textColor !== style.textColor) return false;
  if (design.background.from !== style.background.from) return false;
  return JSON.stringify(applyStyle(design, style)) === JSON.stringify(design);
}
