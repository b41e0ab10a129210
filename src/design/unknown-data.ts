/** Whether data of unknown origin has named fields: an object that is neither null nor a list. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * Whether data of unknown origin says that a later version wrote it than the one that we know. Only a
 * number says so: to compare anything else with one may throw.
 */
export function isNewerThan(known: number, data: unknown): boolean {
  const { schema } = Object(data);
  return typeof schema === 'number' && schema > known;
}
