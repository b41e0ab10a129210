import { codeKey, text } from '../../browser/i18n.ts';
import { Icon } from '../icons/icon.tsx';
import { errorIcon, infoIcon, refreshIcon } from '../icons/icons.ts';
import { CopyReport } from '../report/copy-report.tsx';
import { CopyWordsRead } from '../report/copy-words-read.tsx';
import { troubleOfOpening } from '../report/trouble.ts';
import { type Failure, type OpenProblem, tryAgain } from '../state/open-thread.ts';
import { wordsRead } from '../state/stop-reading.ts';

/** Where reading once more may give another answer. */
const WORTH_A_RETRY: readonly OpenProblem[] = [
  'log-in',
  'nothing-loaded',
  'nothing-readable',
  'page-not-understood',
  'tab-gone',
  'cancelled',
  'no-answer',
  'no-room',
  'not-stored',
];
/** Where nothing went wrong. */
const NO_TROUBLE: readonly OpenProblem[] = [
  'not-a-thread',
  'no-grant',
  'cancelled',
  'article-page',
];

/** Nothing to show: one sentence that says why and what to do, its code, and the buttons for it. */
export function ProblemView({ failure }: { failure: Failure }) {
  const { problem, diagnostics, wasRead, post } = failure;
  return (
    <div class="problem-view" role="alert">
      <span class="problem-mark">
        <Icon icon={problem === 'cancelled' ? infoIcon : errorIcon} size={24} />
      </span>
      <p>{text(codeKey('problem', problem))}</p>
      {!NO_TROUBLE.includes(problem) && <code class="trouble-code">{problem}</code>}
      <div class="problem-buttons">
        {post && (
          <a class="button" href={post} target="_blank" rel="noopener noreferrer">
            {text('openPost')}
          </a>
        )}
        {WORTH_A_RETRY.includes(problem) && (
          <button type="button" class="button" onClick={tryAgain}>
            <Icon icon={refreshIcon} size={18} />
            {text('tryAgain')}
          </button>
        )}
        {wasRead && <CopyWordsRead />}
        {!NO_TROUBLE.includes(problem) && (
          <CopyReport
            trouble={troubleOfOpening(problem, diagnostics)}
            words={wasRead ? wordsRead : null}
          />
        )}
      </div>
    </div>
  );
}
