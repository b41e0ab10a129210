import type { MissingReason } from '../../store/missing-picture.ts';

/** There is no picture at this address, and why. */
export class NoPicture extends Error {
  override name = 'NoPicture';
  readonly reason: MissingReason;
  constructor(reason: MissingReason, options?: ErrorOptions) {
    super(reason, options);
    this.reason = reason;
  }
}
