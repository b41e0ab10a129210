/**
 * A function and its arguments as one JavaScript expression for another world.
 *
 * Arguments must be JSON. `__name` is what esbuild wraps around inner functions when tsx runs the
 * tests; the page does not have it.
 */
export function pageExpression(
  fn: (...args: never[]) => unknown,
  args: readonly unknown[],
): string {
  const list = args.map((arg) => (arg === undefined ? 'undefined' : JSON.stringify(arg)));
  return `(() => { const __name = (f) => f; return (${fn.toString()})(${list.join(', ')}); })()`;
}
