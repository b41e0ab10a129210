import { Fragment } from 'preact';
import { keyCaps, type ShortcutId } from './keys.ts';

/** Keys to press together, drawn as keys. */
export function KeyCaps({ id }: { id: ShortcutId }) {
  return (
    <span class="keys">
      {keyCaps(id).map((cap, index) => (
        <Fragment key={cap}>
          {index > 0 && ' + '}
          <kbd>{cap}</kbd>
        </Fragment>
      ))}
    </span>
  );
}
