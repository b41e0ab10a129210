/** What the function gave last, as long as it is asked the same. */
export function rememberLast<Args extends readonly unknown[], Result>(
  make: (...args: Args) => Result,
) {
  let last: { args: Args; result: Result } | null = null;
  return (...args: Args): Result => {
    const isSame =
      last?.args.length === args.length &&
      last.args.every((arg, index) => Object.is(arg, args[index]));
    if (!last || !isSame) last = { args, result: make(...args) };
    return last.result;
  };
}

/** The same for each object that it is asked about. */
export function rememberEach<Key extends object, Args extends readonly unknown[], Result>(
  make: (key: Key, ...args: Args) => Result,
) {
  const ofKeys = new WeakMap<Key, (...args: Args) => Result>();
  return (key: Key, ...args: Args): Result => {
    const known = ofKeys.get(key) ?? rememberLast((...given: Args) => make(key, ...given));
    ofKeys.set(key, known);
    return known(...args);
  };
}
