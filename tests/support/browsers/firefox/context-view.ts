import { ExtensionView, type Place } from '../extension-view.ts';
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

  const mouse = (actions: object[]) =>
    perform({ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions });
  const move = ({ x, y }: Place) => ({ type: 'pointerMove', x: Math.round(x), y: Math.round(y) });
  const press = { type: 'pointerDown', button: 0 };
  const letGo = { type: 'pointerUp', button: 0 };

  return new ExtensionView(label, {
    evaluate: (expression) => bidi.evaluate(context, expression),
    click: (x, y, times) =>
      mouse([move({ x, y }), ...Array.from({ length: times }, () => [press, letGo]).flat()]),
    drag: ([start, ...places]) => mouse([move(start!), press, ...places.map(move), letGo]),
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
