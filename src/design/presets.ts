import { DEFAULT_DESIGN, type Design } from './schema.ts';

export const PRESET_IDS = ['dawn', 'paper', 'night', 'peach', 'mint'] as const;
export type PresetId = (typeof PRESET_IDS)[number];

/** A ready style: what it says of a design, the rest stays as it is. */
export interface Preset {
  id: PresetId;
  background: Design['background'];
  textColor: string;
  radius: number;
}

function gradient(angle: number, from: string, to: string, via: string | null = null) {
  return { kind: 'gradient', from, via, to, angle } as const;
}

export const PRESETS: readonly Preset[] = [
  {
    id: 'dawn',
    background: DEFAULT_DESIGN.background,
    textColor: DEFAULT_DESIGN.textColor,
    radius: DEFAULT_DESIGN.card.radius,
  },
  {
    id: 'paper',
    background: gradient(180, '#F5F1E9', '#E8E0D2'),
    textColor: '#2A2520',
    radius: 8,
  },
  {
    id: 'night',
    background: gradient(150, '#0E1220', '#3A4466', '#1D2440'),
    textColor: '#14151A',
    radius: 16,
  },
  {
    id: 'peach',
    background: gradient(135, '#FFD9A0', '#FF8F86', '#FFB48F'),
    textColor: '#3A1A18',
    radius: 20,
  },
  {
    id: 'mint',
    background: gradient(145, '#B8F2D0', '#5AA9F5', '#7FD9DC'),
    textColor: '#0C2A33',
    radius: 24,
  },
];

export function applyPreset(design: Design, preset: Preset): Design {
  const { background, textColor, radius } = preset;
  return { ...design, background, textColor, card: { ...design.card, radius } };
}

/** Does the design look exactly as the preset would make it? */
export function matchesPreset(design: Design, preset: Preset): boolean {
  const { background, textColor, card } = design;
  return (
    gradientKey(background) === gradientKey(preset.background) &&
    textColor === preset.textColor &&
    card.radius === preset.radius
  );
}

function gradientKey({ from, via, to, angle }: Design['background']): string {
  return [from, via, to, angle].join();
}
