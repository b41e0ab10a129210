import { type Block, levelsOf, type Setter } from './stack.ts';
import { STEPS } from './steps.ts';

/**
 * Blocks whose sizes begin so much larger as their template has it, level by level, for they are chosen together; behind
 * those come the usual ones that are smaller than the last of them.
 */
export function roomier(
  blocks: readonly Block[],
  { recipe: { roomy }, type }: Setter,
): readonly Block[] {
  if (!roomy || blocks.some(isPicture)) return blocks;
  const larger = (step: number, { role }: Block): number => {
    if (role === 'figure' || role === 'meta') return step;
    const most = Math.min(roomy * step, type[role].most);
    return Math.max(step, ...STEPS.filter((one) => one <= most));
  };
  const usual = Array.from({ length: levelsOf(blocks) }, (_, level) =>
    blocks.map(({ steps }) => steps[Math.min(level, steps.length - 1)]!),
  );
  const grown = usual.map((sizes) => sizes.map((step, at) => larger(step, blocks[at]!)));
  const least = grown.at(-1)!;
  const smaller = usual.filter(
    (sizes) => sizes.every((step, at) => step <= least[at]!) && sizes.join() !== least.join(),
  );
  const levels = [...grown, ...smaller];
  return blocks.map((block, at) => ({ ...block, steps: levels.map((sizes) => sizes[at]!) }));
}

/** A number that is as large as the slide lets it be needs the room; that of a point has one size. */
const isPicture = ({ role, steps }: Block): boolean => role === 'figure' && new Set(steps).size > 2;
