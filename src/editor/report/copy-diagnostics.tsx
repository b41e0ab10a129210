import { useState } from 'preact/hooks';
import { text } from '../../browser/i18n.ts';
import { traceText } from '../../messaging/trace.ts';
import { Icon } from '../icons/icon.tsx';
import { checkCircleIcon, contentCopyIcon } from '../icons/icons.ts';
import { useTrace } from './use-trace.ts';

/** Which rules found something on the page, and the trace while it is on. No texts, no names. */
export function CopyDiagnostics({ diagnostics }: { diagnostics: string }) {
  const [copied, setCopied] = useState(false);
  const { isOn, entries } = useTrace();
  const copy = async () => {
    const parts = [diagnostics, isOn && `messages:\n${traceText(entries)}`];
    // Nothing is waited for before: Firefox lets a page copy in the turn of a click.
    await navigator.clipboard.writeText(parts.filter(Boolean).join('\n\n'));
    setCopied(true);
  };
  return (
    <button type="button" class="button quiet" onClick={() => void copy()}>
      <Icon icon={copied ? checkCircleIcon : contentCopyIcon} size={18} />
      {text(copied ? 'diagnosticsCopied' : 'copyDiagnostics')}
    </button>
  );
}
