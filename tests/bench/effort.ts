/**
 * With `--quick` fewer runs, engines and sizes are measured: enough to see whether something has become
 * much slower, not for figures that are written down.
 */
export const isQuick = process.argv.includes('--quick');

/** What is measured in full, or with `--quick`. */
export const effort = <Value>(full: Value, quick: Value): Value => (isQuick ? quick : full);
