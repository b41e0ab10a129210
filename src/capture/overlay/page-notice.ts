import { box, type Overlay, openOverlay, pressable, SPEECH } from './overlay.ts';

type Tone = 'busy' | 'done' | 'error';

interface Actions {
  cancelLabel: string;
  onCancel(): void;
}

const STAYS = { done: 4_000, error: 10_000 } as const; // ms

let open: Overlay | null = null;
let leaving: ReturnType<typeof setTimeout> | undefined;

/** A small notice in the corner of the page. */
export function openNotice(document: Document, sentence: string, tone: Tone, actions: Actions) {
  closeNotice();
  open = openOverlay(document, { right: '24px', bottom: '24px' });
  const background = tone === 'error' ? { background: '#7F1D1D' } : {};
  const notice = box(document, { ...SPEECH, ...background });
  notice.setAttribute('role', tone === 'error' ? 'alert' : 'status');
  notice.append(box(document, {}, sentence));
  if (tone === 'busy') notice.append(pressable(document, actions.cancelLabel, actions.onCancel));
  else leaving = setTimeout(closeNotice, STAYS[tone]);
  open.root.append(notice);
}

function closeNotice(): void {
  clearTimeout(leaving);
  open?.remove();
  open = null;
}
