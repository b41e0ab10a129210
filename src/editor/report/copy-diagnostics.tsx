import { useState } from 'preact/hooks';
import { text } from '../../browser/i18n.ts';
import { Icon } from '../icon.tsx';

/** Which rules found something on the page. No texts, no names. */
export function CopyDiagnostics({ diagnostics }: { diagnostics: string }) {
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(diagnostics);
    setCopied(true);
  };
  return (
    <button type="button" class="button quiet" onClick={copy}>
      <Icon name={copied ? 'check_circle' : 'content_copy'} size={18} />
      {text(copied ? 'diagnosticsCopied' : 'copyDiagnostics')}
    </button>
  );
}
