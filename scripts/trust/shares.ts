import { GROUPS, type Group, type GroupName, type Share } from '../../tests/trust/plan.ts';

/**
 * What a group is run in, one after the other.
 *
 * @param place only there; everywhere without one
 * @param single only the case of this number
 */
export function sharesOf(group: GroupName, seed: number, place?: string, single?: number): Share[] {
  const { places, cases, shard }: Group = GROUPS[group];
  const starts =
    single === undefined
      ? Array.from({ length: Math.ceil(cases / shard) }, (_, at) => at * shard)
      : [single];
  const size = single === undefined ? shard : 1;
  return places
    .filter((one) => place === undefined || one === place)
    .flatMap((one) =>
      starts.map((from) => ({ group, place: one, seed, from, to: Math.min(from + size, cases) })),
    );
}
