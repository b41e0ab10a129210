import type { TargetedEvent } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { text } from '../../browser/i18n.ts';
import { switchTrace } from '../../messaging/trace.ts';
import { loadPostLabels, savePostLabels } from '../../store/settings.ts';
import { wordsOfThread } from '../../thread/words-of-thread.ts';
import { capture } from '../state/open-thread.ts';
import { thread } from '../state/work.ts';
import { CopyReport } from './copy-report.tsx';
import { troubleOfReading } from './trouble.ts';
import { useTrace } from './use-trace.ts';

/** For somebody who was asked how a thread came to be read wrong. */
export function ReportSection() {
  const open = thread.value;
  const { isOn } = useTrace();
  return (
    <section class="report">
      <h2>{text('reports')}</h2>
      <LabelPosts />
      <label class="report-choice">
        <input
          type="checkbox"
          checked={isOn}
          onChange={({ currentTarget }) => void switchTrace(currentTarget.checked)}
        />
        {text('traceMessages')}
      </label>
      <CopyReport
        trouble={troubleOfReading(capture.value, open)}
        words={open && (async () => wordsOfThread(open))}
      />
    </section>
  );
}

function LabelPosts() {
  const [wanted, setWanted] = useState(false);
  useEffect(() => {
    loadPostLabels().then(setWanted, console.error);
  }, []);
  const change = async ({ currentTarget }: TargetedEvent<HTMLInputElement>) => {
    setWanted(currentTarget.checked);
    await savePostLabels(currentTarget.checked);
  };
  return (
    <label class="report-choice">
      <input type="checkbox" checked={wanted} onChange={(event) => void change(event)} />
      {text('labelPosts')}
    </label>
  );
}
