import type { Author } from '../../thread/schema.ts';

const COLOURS = { blue: '#1D9BF0', gold: '#E2A90F', grey: '#829AAB' } as const;
const CENTRE = 12;

/** A rosette of eight lobes round (12, 12), as an SVG path. */
function rosette(): string {
  const lobes = 8;
  const [inner, outer] = [9, 12.4];
  const point = (angle: number, radius: number) =>
    `${(CENTRE + radius * Math.cos(angle)).toFixed(2)} ${(CENTRE + radius * Math.sin(angle)).toFixed(2)}`;
  const step = (2 * Math.PI) / lobes;
  const arcs = Array.from(
    { length: lobes },
    (_, i) => `Q${point((i + 0.5) * step, outer)} ${point((i + 1) * step, inner)}`,
  );
  return `M${point(0, inner)}${arcs.join('')}Z`;
}

const ROSETTE = rosette();

/** The mark of a verified account. */
export function Badge({ verified }: Pick<Author, 'verified'>) {
  if (verified === 'none') return null;
  return (
    <svg class="badge" viewBox="0 0 24 24" aria-hidden="true">
      <path d={ROSETTE} fill={COLOURS[verified]} />
      <path
        d="M7.6 12.3l3 3 5.8-6.2"
        fill="none"
        stroke="#FFFFFF"
        stroke-width="2.1"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
  );
}
