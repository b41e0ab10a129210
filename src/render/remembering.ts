/**
 * Keeps what was made for a key as long as somebody may ask again. A failure is not kept: the next
 * one asking tries anew.
 */
export function remembering<Value>(make: (key: string) => Promise<Value>) {
  const made = new Map<string, Promise<Value>>();
  return (key: string): Promise<Value> => {
    const known = made.get(key);
    if (known) return known;
    const value = make(key);
    made.set(key, value);
    value.catch(() => made.delete(key));
    return value;
  };
}
