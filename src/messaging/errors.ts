/** A failure with a code that the interface has a sentence for. */
export class ProductError extends Error {
  override name = 'ProductError';
  constructor(
    readonly code: string,
    message: string = code,
  ) {
    super(message);
  }
}
