import { ExtensionView } from '../extension-view.ts';
import type { Bidi } from './bidi.ts';
import { bidiKey } from './keys.ts';

interface ContextOwner {
  isOpen(): Promise<boolean>;
  close(): Promise<void>;
}

/** A page of the extension in Firefox, driven through its BiDi browsing context. */
export function firefoxView(
  label: string,
  bidi: Bidi,
  context: string,
  owner: ContextOwner,
): ExtensionView {
  const perform = (source: object) =>
    bidi.send<void>('input.performActions', { context, actions: [source] });
  const keys = (actions: object[]) => perform({ type: 'key', id: 'keyboard', actions });
  const down = (value: string) => ({ type: 'keyDown', value });
  const up = (value: string) => ({ type: 'keyUp', value });

  return new ExtensionView(label, {
    evaluate: (expression) => bidi.evaluate(context, expression),
    click: (x, y) =>
      perform({
        type: 'pointer',
        id: 'mouse',
        parameters: { pointerType: 'mouse' },
        actions: [
          { type: 'pointerMove', x, y },
          { type: 'pointerDown', button: 0 },
          { type: 'pointerUp', button: 0 },
        ],
      }),
    type: (text) => keys([...text].flatMap((character) => [down(character), up(character)])),
    press(names) {
      const values = names.map(bidiKey);
      return keys([...values.map(down), ...values.reverse().map(up)]);
    },
    async screenshot() {
      const params = { context };
      const { data } = await bidi.send<{ data: string }>(
        'browsingContext.captureScreenshot',
        params,
      );
      return Buffer.from(data, 'base64');
    },
    ...owner,
  });
}
