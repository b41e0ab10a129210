import * as v from 'valibot';

/**
 * A message of the product (protocol.ts) goes to one world, names one method and carries one
 * small JSON argument; pixels and files travel as store keys or `blob:` addresses.
 *
 * `from` is who may send it: the extension's own pages and background, or also the content script
 * of a page, which is trusted with nothing but the thread it was asked to read.
 */
export interface Method<In, Out> {
  from: 'extension' | 'page';
  input: v.GenericSchema<unknown, In>;
  /** Never read at run time; carries the type of the answer. */
  output?: Out;
}

export function method<Out>() {
  return <In>(from: Method<In, Out>['from'], input: v.GenericSchema<unknown, In>) =>
    ({ from, input }) as Method<In, Out>;
}

export const tabId = v.pipe(v.number(), v.integer(), v.minValue(0));
export const jobId = v.pipe(v.number(), v.integer(), v.minValue(1));
export const key = v.pipe(v.string(), v.minLength(1), v.maxLength(60));
export const threadId = v.pipe(v.string(), v.regex(/^\d{1,25}$/));
export const count = v.pipe(v.number(), v.integer(), v.minValue(0));
export const blobUrl = v.pipe(v.string(), v.startsWith('blob:'));
