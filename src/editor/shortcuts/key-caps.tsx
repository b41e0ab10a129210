import { Fragment } from 'preact';

/** Keys to press together, drawn as keys. */
export function KeyCaps({ caps }: { caps: readonly string[] }) {
  return (
    <span class="keys">
      {caps.map((cap, index) => (
        <Fragment key={cap}>
          {index > 0 && ' + '}
          <kbd>{cap}</kbd>
        </Fragment>
      ))}
    </span>
  );
}
