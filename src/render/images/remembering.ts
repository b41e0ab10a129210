/**
 * Keeps what was made for a key, for those who ask again. A failure is not kept: the next one
 * asking tries anew.
 *
 * @param most values that are kept: those asked for last; all without it
 */
export function remembering<Value>(
  make: (key: string) => Promise<Value>,
  most = Number.POSITIVE_INFINITY,
) {
  const made = new Map<string, Promise<Value>>();
  return (key: string): Promise<Value> => {
    const value = made.get(key) ?? make(key);
    // The last in the map is the one asked for last.
    made.delete(key);
    made.set(key, value);
    value.catch(() => made.delete(key));
    if (made.size > most) made.delete(made.keys().next().value!);
    return value;
  };
}
