import * as v from 'valibot';

/** A failure with a code that the interface has a sentence for. */
export class ProductError extends Error {
  override name = 'ProductError';
  constructor(
    readonly code: string,
    message: string = code,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

const MOST_CAUSES = 8;
const LONGEST_MESSAGE = 300; // characters
const MOST_FRAMES = 12;
const LONGEST_FRAME = 160; // characters

const ToldErrorSchema = v.object({
  name: v.pipe(v.string(), v.maxLength(60)),
  message: v.pipe(v.string(), v.maxLength(LONGEST_MESSAGE)),
  /** Only the calls, without the message that browsers put before them. */
  stack: v.pipe(v.string(), v.maxLength(MOST_FRAMES * (LONGEST_FRAME + 1))),
});

/** An error and, behind it, what caused it. */
export const ToldErrorsSchema = v.pipe(v.array(ToldErrorSchema), v.maxLength(MOST_CAUSES));
export type ToldErrors = v.InferOutput<typeof ToldErrorsSchema>;

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

/** The failure as this world throws it: what the other side told is its cause. */
export function heardError(code: string, message: string, told: ToldErrors): ProductError {
  const cause = told.reduceRight<Error | undefined>((behind, { name, stack, ...one }) => {
    const error = new Error(one.message, behind && { cause: behind });
    error.name = name;
    error.stack = [`${name}: ${one.message}`, stack].filter(Boolean).join('\n');
    return error;
  }, undefined);
  return new ProductError(code, message, cause && { cause });
}

/** A message without the words that it may quote. */
export function withoutQuotes(message: string): string {
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
    .map((line) => line.replace(/\b[a-z][a-z-]*:\/\/\S+/gi, 'elsewhere').slice(0, LONGEST_FRAME))
    .join('\n');
}
