import type { Thread } from '../thread/schema.ts';

/** Every character a thread can put on a slide, to know which fonts it needs. */
export function threadWords(thread: Thread): string {
  const words: string[] = [' …@%0123456789GIF\u2060'];
  collect([thread.posts, thread.more], words);
  return words.join('');
}

/** All strings of the data, addresses and all: a superset costs nothing, a gap costs line breaks. */
function collect(value: unknown, words: string[]): void {
  if (typeof value === 'string') words.push(value);
  else if (Array.isArray(value)) for (const item of value) collect(item, words);
  else if (value && typeof value === 'object') collect(Object.values(value), words);
}
