import { useState } from 'preact/hooks';
import { text } from '../../browser/i18n.ts';
import { Icon } from '../icons/icon.tsx';
import { checkCircleIcon, contentCopyIcon } from '../icons/icons.ts';

/** Which rules found something on the page. No texts, no names. */
export function CopyDiagnostics({ diagnostics }: { diagnostics: string }) {
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(diagnostics);
    setCopied(true);
  };
  return (
    <button type="button" class="button quiet" onClick={() => void copy()}>
      <Icon icon={copied ? checkCircleIcon : contentCopyIcon} size={18} />
      {text(copied ? 'diagnosticsCopied' : 'copyDiagnostics')}
    </button>
  );
}
