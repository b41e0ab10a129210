import type { Signal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';

export interface Tab<Id extends string> {
  id: Id;
  name: string;
  panel: ComponentChildren;
}

interface Props<Id extends string> {
  /** Read aloud before the names of the tabs. */
  label: string;
  shown: Signal<Id>;
  tabs: readonly Tab<Id>[];
}

/**
 * Several panels in one place. The hidden ones stay in the page, so that what was opened or typed in them
 * is kept.
 */
export function Tabs<Id extends string>({ label, shown, tabs }: Props<Id>) {
  const list = useRef<HTMLDivElement>(null);
  const show = (index: number) => {
    const next = (index + tabs.length) % tabs.length;
    shown.value = tabs[next]!.id;
    (list.current!.children[next] as HTMLElement).focus();
  };
  return (
    <>
      <div
        ref={list}
        class="tabs"
        role="tablist"
        aria-label={label}
        onKeyDown={(event) => {
          const to = placeAfter(
            event,
            tabs.findIndex(({ id }) => id === shown.value),
            tabs.length,
          );
          if (to === null) return;
          event.preventDefault();
          show(to);
        }}
      >
        {tabs.map(({ id, name }) => (
          <button
            key={id}
            id={`tab-${id}`}
            class="tab"
            type="button"
            role="tab"
            aria-selected={id === shown.value}
            aria-controls={`panel-${id}`}
            tabIndex={id === shown.value ? 0 : -1}
            onClick={() => {
              shown.value = id;
            }}
          >
            {name}
          </button>
        ))}
      </div>
      {tabs.map(({ id, panel }) => (
        <div
          key={id}
          id={`panel-${id}`}
          class="tab-panel"
          role="tabpanel"
          aria-labelledby={`tab-${id}`}
          hidden={id !== shown.value}
        >
          {panel}
        </div>
      ))}
    </>
  );
}

/** The tab that a key goes to; null for any other key. */
function placeAfter({ key }: KeyboardEvent, place: number, count: number): number | null {
  const onward = document.documentElement.dir === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
  if (key === 'ArrowRight' || key === 'ArrowLeft') return place + (key === onward ? 1 : -1);
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : null;
}
