import { signal } from '@preact/signals';
import type { ComponentChildren, ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';

const LONGEST_WAIT = 500; // ms

/**
 * A part of the page whose scripts are loaded when it is first drawn: what most people do not use
 * must not make everybody's popup open later.
 */
export function later<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): ComponentType<Props> {
  const loaded = signal<{ Part: ComponentType<Props> } | null>(null);
  return function Later(props: Props) {
    useEffect(() => {
      if (loaded.peek()) return;
      load().then((part) => {
        loaded.value = { Part: part };
      }, console.error);
    }, []);
    const Part = loaded.value?.Part;
    return Part ? <Part {...props} /> : null;
  };
}

/** Draws its children once the page has nothing more urgent to do: they are far down. */
export function WhenIdle({ children }: { children: ComponentChildren }) {
  const [isIdle, setIdle] = useState(false);
  useEffect(() => {
    const waiting = requestIdleCallback(() => setIdle(true), { timeout: LONGEST_WAIT });
    return () => cancelIdleCallback(waiting);
  }, []);
  return isIdle ? children : null;
}
