import { signal } from '@preact/signals';
import type { ComponentChildren, ComponentType } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

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
      load().then((Part) => {
        loaded.value = { Part };
      }, console.error);
    }, []);
    const Part = loaded.value?.Part;
    return Part ? <Part {...props} /> : null;
  };
}

/** CSS px below what is seen: by the time that anybody gets there, by keys too, it is drawn. */
const NEAR = 500;

/** Draws its children once they are about to be scrolled to. */
export function WhenNear({ children }: { children: ComponentChildren }) {
  const place = useRef<HTMLDivElement>(null);
  const [isNear, setNear] = useState(false);
  useEffect(() => {
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (!entry?.isIntersecting) return;
        setNear(true);
        observer.disconnect();
      },
      { root: place.current!.parentElement, rootMargin: `0px 0px ${NEAR}px 0px` },
    );
    observer.observe(place.current!);
    return () => observer.disconnect();
  }, []);
  return isNear ? children : <div ref={place} class="not-near" />;
}
