import { ensureRenderHost } from '../browser/render-host.ts';
import { call } from '../messaging/call.ts';
import { ProductError } from '../messaging/errors.ts';
import type { Input, MethodName, Output } from '../messaging/protocol.ts';

/**
 * Asks the render host, opening it first. It closes itself when idle, and may do so between the
 * look and the call: then it is opened again.
 */
export async function callHost<M extends MethodName<'host'>>(
  method: M,
  input: Input<'host', M>,
): Promise<Output<'host', M>> {
  await ensureRenderHost();
  try {
    return await call('host', method, input);
  } catch (error) {
    if (error instanceof ProductError && error.code !== 'NO_ANSWER') throw error;
    await ensureRenderHost();
    return call('host', method, input);
  }
}
