/** Undo and redo over immutable states. */
export interface History<State> {
  past: readonly State[];
  present: State;
  future: readonly State[];
  /** What the last change touched: changes in one drag of a slider are one step. */
  lastTouched: string | null;
}

export function startHistory<State>(present: State): History<State> {
  return { past: [], present, future: [], lastTouched: null };
}

/**
 * A changed state. Consecutive changes with the same `touched` become one step until
 * `endGesture` is called.
 */
export function change<State>(
  history: History<State>,
  present: State,
  touched: string,
): History<State> {
  const sameGesture = touched === history.lastTouched;
  const past = sameGesture ? history.past : [...history.past, history.present];
  return { past, present, future: [], lastTouched: touched };
}

/** The next change is a step of its own, even if it touches the same thing. */
export function endGesture<State>(history: History<State>): History<State> {
  return { ...history, lastTouched: null };
}

export function undo<State>(history: History<State>): History<State> {
  const previous = history.past.at(-1);
  if (previous === undefined) return history;
  return {
    past: history.past.slice(0, -1),
    present: previous,
    future: [history.present, ...history.future],
    lastTouched: null,
  };
}

export function redo<State>(history: History<State>): History<State> {
  const [next, ...future] = history.future;
  if (next === undefined) return history;
  return { past: [...history.past, history.present], present: next, future, lastTouched: null };
}
