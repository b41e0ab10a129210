import { LONGEST_MESSAGE, LONGEST_STACK, MOST_CAUSES, type ToldErrors } from './errors.ts';

const MOST_FRAMES = 12;

/**
 * An error as another world may hear of it. Browsers quote in their messages what they failed at
 * (`"Lamps…" is not valid JSON`), which may be words of a page: whatever is quoted, and every
 * address, is left out. Of the calls those in our own files are told, without the address of the
 * extension, which in Firefox is another for everybody.
 */
export function tellError(error: unknown): ToldErrors {
  const told: ToldErrors = [];
  for (let at = error; at !== undefined && told.length < MOST_CAUSES; ) {
    const { name, message, stack, cause } = at instanceof Error ? at : new Error(String(at));
    told.push({
      name: /^\w{1,60}$/.test(name) ? name : 'Error',
      message: withoutQuotes(message),
      stack: framesOf(stack),
    });
    at = cause;
  }
  return told;
}

/** A message without the words that it may quote. */
function withoutQuotes(message: string): string {
  return message
    .replace(/"[^"]*"?|“[^”]*”?|`[^`]*`?|(?<!\w)(?<!(?:reading|setting) )'[^']*'?/g, '…')
    .replace(/\b[a-z][a-z-]*:\/\/\S+/gi, '…')
    .slice(0, LONGEST_MESSAGE);
}

const FRAME = /^\s*(?:at .*|[^\s@]*@.*):\d+:\d+\)?$/;
const OUR_ADDRESS = /(?:chrome|moz)-extension:\/\/[^/]+\//g;

/** Lines such as `at fileOf (assets/host.js:3:120)`. */
function framesOf(stack = ''): string {
  return stack
    .split('\n')
    .filter((line) => FRAME.test(line))
    .slice(0, MOST_FRAMES)
    .map((line) => line.trim().replace(OUR_ADDRESS, ''))
    .map((line) => line.replace(/\b[a-z][a-z-]*:\/\/\S+/gi, 'elsewhere'))
    .join('\n')
    .slice(0, LONGEST_STACK);
}
