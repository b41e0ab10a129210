/**
 * What is stored was made by a newer version of the extension. Read by this one it would lose what
 * only the newer one knows of, so it is neither read nor changed.
 */
export class NewerData extends Error {
  override name = 'NewerData';
  constructor() {
    super('stored by a newer version');
  }
}

/** Whether something failed for that reason; browsers say `VersionError` of a whole database. */
export function isNewerData(error: unknown): boolean {
  return ['NewerData', 'VersionError'].includes(Object(error).name);
}
