/**
 * Files of browser tests, the longest first by estimate, so that two workers end together; others
 * follow.
 */
export const LONGEST_FIRST: readonly string[] = [
  'formats',
  'presets',
  'exports',
  'accessibility',
  'carousel',
  'controls',
  'edits',
  'daily',
  'generated-threads',
  'likeness',
  'limits',
  'references',
  'interruption',
  'studio-slides',
  'problems',
  'second-engine',
  'fonts',
  'editor',
  'capture',
  'fresh-profiles',
];
