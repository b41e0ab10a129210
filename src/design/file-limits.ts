/** Bytes of a picture of the user's own. */
export const LARGEST_PICTURE = 20_000_000;
/** px of its longer side; a picture beyond it would take hundreds of megabytes to show. */
export const LARGEST_SIDE = 8192;
/** Bytes of a file of presets. */
export const LARGEST_PRESET_FILE = 20_000_000;
/** Bytes of one picture in it. */
export const LARGEST_IN_FILE = 2_000_000;
