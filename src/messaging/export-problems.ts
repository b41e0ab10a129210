import { SAVING_PROBLEMS } from '../browser/saving-problems.ts';

export const EXPORT_PROBLEMS = [
  'too-large',
  'draft-missing',
  'render-failed',
  'storage-full',
  ...SAVING_PROBLEMS,
] as const;
export type ExportProblem = (typeof EXPORT_PROBLEMS)[number];
