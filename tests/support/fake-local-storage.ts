/** A `localStorage` for tests that run in Node; returns what it holds. */
export function fakeLocalStorage(): Map<string, string> {
  const kept = new Map<string, string>();
  const fake: Partial<Storage> = {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  };
  Object.defineProperty(globalThis, 'localStorage', { value: fake, configurable: true });
  return kept;
}
