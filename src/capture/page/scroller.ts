/** What scrolls the list: the window, or a box of the photo viewer. */
export interface Scroller {
  readonly top: number;
  /** Height of what is seen at once. */
  readonly viewport: number;
  /** Where the seen part begins on the screen. */
  readonly screenTop: number;
  readonly isAtEnd: boolean;
  to(top: number): void;
}

/**
 * X's page scrolls as a whole, but in its dialogs only a box does; scrolling the page behind them
 * would load the wrong list.
 */
export function findScroller(window: Window, scope: Element): Scroller {
  const root = window.document.scrollingElement ?? window.document.documentElement;
  const box = findScrollingBox(window, scope, root);
  return {
    get top() {
      return box.scrollTop;
    },
    get viewport() {
      return (box === root ? window.innerHeight : box.clientHeight) || 800;
    },
    get screenTop() {
      return box === root ? 0 : box.getBoundingClientRect().top;
    },
    get isAtEnd() {
      const seen = box === root ? window.innerHeight : box.clientHeight;
      return box.scrollTop + seen >= box.scrollHeight - 2;
    },
    to(top) {
      box.scrollTo({ top: Math.max(0, top), behavior: 'instant' });
    },
  };
}

function findScrollingBox(window: Window, scope: Element, root: Element): Element {
  for (let box: Element | null = scope; box !== null && box !== root; box = box.parentElement) {
    const { overflowY } = window.getComputedStyle(box);
    const canScroll = overflowY === 'auto' || overflowY === 'scroll';
    const isBody = box.localName === 'body';
    if (canScroll && !isBody && box.scrollHeight > box.clientHeight + 1) return box;
  }
  return root;
}
