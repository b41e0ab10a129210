type Tone = 'busy' | 'done' | 'error';

interface Actions {
  cancelLabel: string;
  onCancel(): void;
}

const STAYS = { done: 4_000, error: 10_000 } as const; // ms

let host: HTMLElement | null = null;
let leaving: ReturnType<typeof setTimeout> | undefined;

/**
 * A small notice in the corner of the page. It lives in a closed shadow tree, so neither the
 * page's styles nor its scripts reach in, and is styled property by property: a `<style>` would
 * fall to the page's policy.
 */
export function openNotice(document: Document, sentence: string, tone: Tone, actions: Actions) {
  closeNotice();
  host = document.createElement('div');
  // `all` first: X styles bare elements too.
  const corner = { position: 'fixed', right: '24px', bottom: '24px', zIndex: '2147483647' };
  style(host, { all: 'initial', ...corner });
  const box = document.createElement('div');
  box.setAttribute('role', tone === 'error' ? 'alert' : 'status');
  style(box, {
    display: 'flex',
    alignItems: 'center',
    gap: '16px',
    maxWidth: '360px',
    padding: '12px 16px',
    borderRadius: '12px',
    border: '1px solid rgba(255, 255, 255, 0.14)',
    background: tone === 'error' ? '#7F1D1D' : '#1B1B22',
    boxShadow: '0 8px 28px rgba(0, 0, 0, 0.32)',
    color: '#FFFFFF',
    font: '500 14px/20px system-ui, sans-serif',
  });
  const words = document.createElement('span');
  words.textContent = sentence;
  box.append(words);
  if (tone === 'busy') box.append(cancelButton(document, actions));
  else leaving = setTimeout(closeNotice, STAYS[tone]);
  host.attachShadow({ mode: 'closed' }).append(box);
  document.documentElement.append(host);
}

function closeNotice(): void {
  clearTimeout(leaving);
  host?.remove();
  host = null;
}

function cancelButton(document: Document, { cancelLabel, onCancel }: Actions): HTMLElement {
  const button = document.createElement('button');
  button.textContent = cancelLabel;
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
    // The page could press it too; only a person may stop an export.
    if (event.isTrusted) onCancel();
  });
  return button;
}

function style(element: HTMLElement, properties: Partial<CSSStyleDeclaration>): void {
  Object.assign(element.style, properties);
}
