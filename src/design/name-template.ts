/*
 * Apart from what fills it in (file-names.ts): the popup loads the template with all settings, and
 * names no files.
 */

export const DEFAULT_NAME_TEMPLATE = '{handle}-{id}';
/** Characters. */
export const LONGEST_TEMPLATE = 120;
