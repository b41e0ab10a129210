import { codeKey, text } from '../../browser/i18n.ts';
import { Icon } from '../icons/icon.tsx';
import { errorIcon, infoIcon, refreshIcon } from '../icons/icons.ts';
import { CopyDiagnostics } from '../report/copy-diagnostics.tsx';
import { type Failure, type OpenProblem, tryAgain } from '../state/open-thread.ts';

/** Where reading once more may give another answer. */
const WORTH_A_RETRY: readonly OpenProblem[] = [
  'log-in',
  'nothing-loaded',
  'nothing-readable',
  'page-not-understood',
  'tab-gone',
  'cancelled',
  'no-answer',
];

/** Nothing to show: one sentence that says why and what to do, and the buttons for it. */
export function ProblemView({ failure }: { failure: Failure }) {
  const { problem, diagnostics, post } = failure;
  return (
    <div class="problem" role="alert">
      <span class="problem-mark">
        <Icon icon={problem === 'cancelled' ? infoIcon : errorIcon} size={24} />
      </span>
      <p>{text(codeKey('problem', problem))}</p>
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
        {diagnostics && <CopyDiagnostics diagnostics={diagnostics} />}
      </div>
    </div>
  );
}
