/** Why a file that is made is not on the disk. */
export const SAVING_PROBLEMS = [
  'download-broken',
  'disk-full',
  'folder-denied',
  'folder-failed',
  'name-too-long',
  'name-refused',
  'file-too-large',
  'file-blocked',
  'file-infected',
  'file-unchecked',
] as const;
export type SavingProblem = (typeof SAVING_PROBLEMS)[number];
