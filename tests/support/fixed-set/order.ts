/**
 * Files of browser tests, the longest first as far as they were measured; others follow.
 */
export const LONGEST_FIRST: readonly string[] = [
  'controls',
  'exports',
  'carousel',
  'accessibility',
  'entry-points',
  'presets',
  'references',
  'interruption',
  'daily',
  'likeness',
  'formats',
  'edits',
  'problems',
  'editor',
  'capture',
  'keyboard',
  'fonts',
  'studio',
  'upgrade',
  'generated-threads',
  'second-engine',
];
