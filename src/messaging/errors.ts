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

export const MOST_CAUSES = 8;
/** Characters. */
export const LONGEST_MESSAGE = 300;
export const LONGEST_STACK = 2000;

const ToldErrorSchema = v.object({
  name: v.pipe(v.string(), v.maxLength(60)),
  message: v.pipe(v.string(), v.maxLength(LONGEST_MESSAGE)),
  /** Only the calls, without the message that browsers put before them. */
  stack: v.pipe(v.string(), v.maxLength(LONGEST_STACK)),
});

/** An error and, behind it, what caused it. */
export const ToldErrorsSchema = v.pipe(v.array(ToldErrorSchema), v.maxLength(MOST_CAUSES));
export type ToldErrors = v.InferOutput<typeof ToldErrorsSchema>;

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
