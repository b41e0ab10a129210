type Style = Partial<CSSStyleDeclaration>;

/** Something of ours over the page. */
export interface Overlay {
  /** Where its parts go. */
  root: ShadowRoot;
  remove(): void;
}

/**
 * Lays a box over the page. It holds a closed shadow tree, so neither the page's styles nor its
 * scripts reach in, and everything in it is styled property by property: a `<style>` would fall to
 * the page's policy.
 */
export function openOverlay(document: Document, place: Style): Overlay {
  const host = document.createElement('div');
  // `all` first: X styles bare elements too.
  style(host, { all: 'initial', position: 'fixed', zIndex: '2147483647', ...place });
  const root = host.attachShadow({ mode: 'closed' });
  document.documentElement.append(host);
  return { root, remove: () => host.remove() };
}

export function box(document: Document, properties: Style, words = ''): HTMLElement {
  const element = document.createElement('div');
  element.textContent = words;
  style(element, properties);
  return element;
}

/** The look of what speaks for us on the page. */
export const SPEECH: Style = {
  display: 'flex',
  alignItems: 'center',
  gap: '16px',
  maxWidth: '360px',
  padding: '12px 16px',
  borderRadius: '12px',
  border: '1px solid rgba(255, 255, 255, 0.14)',
  background: '#1B1B22',
  boxShadow: '0 8px 28px rgba(0, 0, 0, 0.32)',
  color: '#FFFFFF',
  font: '500 14px/20px system-ui, sans-serif',
};

export function pressable(document: Document, label: string, onPress: () => void): HTMLElement {
  const button = document.createElement('button');
  button.textContent = label;
  style(button, {
    flex: 'none',
    padding: '4px 10px',
    borderRadius: '8px',
    border: '1px solid rgba(255, 255, 255, 0.32)',
    background: 'transparent',
    color: 'inherit',
    font: 'inherit',
    cursor: 'pointer',
  });
  button.addEventListener('click', (event) => {
    // The page could press it too; only a person may.
    if (event.isTrusted) onPress();
  });
  return button;
}

function style(element: HTMLElement, properties: Style): void {
  Object.assign(element.style, properties);
}
