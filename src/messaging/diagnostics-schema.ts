import * as v from 'valibot';

/** One line per rule: which selector of selectors.ts was found how often. No texts, no names. */
export const DiagnosticsSchema = v.record(
  v.pipe(v.string(), v.regex(/^[\w.-]{1,60}$/)),
  v.union([v.number(), v.boolean(), v.pipe(v.string(), v.regex(/^[a-z-]{1,20}$/))]),
);
export type Diagnostics = v.InferOutput<typeof DiagnosticsSchema>;
