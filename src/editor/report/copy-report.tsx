import { useState } from 'preact/hooks';
import { text } from '../../browser/i18n.ts';
import { CopyTextButton } from '../controls/copy-text-button.tsx';
import { reportText } from './report-text.ts';
import type { Trouble } from './trouble.ts';
import { useTrace } from './use-trace.ts';

interface Props {
  trouble: Trouble;
  /** Gives the words of the thread, where there is one; they are in the report only when that is ticked. */
  words?: (() => Promise<string>) | null;
  class?: string;
}

/** The one thing to do when something went wrong and nothing else helps. */
export function CopyReport({ trouble, words = null, class: name }: Props) {
  const [isTicked, setTicked] = useState(false);
  const { isOn, entries } = useTrace();
  const make = async () =>
    reportText({
      ...trouble,
      messages: isOn ? entries : [],
      words: words && isTicked ? await words() : null,
    });
  return (
    <>
      {words && (
        <label class="report-choice">
          <input
            type="checkbox"
            checked={isTicked}
            onChange={({ currentTarget }) => setTicked(currentTarget.checked)}
          />
          {text('reportWords')}
        </label>
      )}
      <CopyTextButton
        // What is ticked afterwards is not in what was copied.
        key={String(isTicked)}
        make={make}
        label={text('copyReport')}
        copiedLabel={text('reportCopied')}
        class={name}
      />
    </>
  );
}
