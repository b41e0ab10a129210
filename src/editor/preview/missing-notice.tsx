import { signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { codeKey, countText, text } from '../../browser/i18n.ts';
import { infoIcon } from '../icons/icons.ts';
import {
  allowAccess,
  fetchAgain,
  followAccess,
  isFetching,
  missingShown,
  type ToldReason,
} from '../state/missing-pictures.ts';
import { thread } from '../state/work.ts';
import { Notice } from './notice.tsx';

/** The thread whose missing pictures the user knows of, and how many they were. */
const dismissed = signal('');

/** How many pictures are missing, why, and what can be done. */
export function MissingNotice() {
  useEffect(followAccess, []);
  const reasons = missingShown.value;
  const known = `${thread.value?.id} ${reasons.length}`;
  if (reasons.length === 0 || dismissed.value === known) return null;
  const needsAccess = reasons.includes('no-access');
  return (
    <Notice
      icon={infoIcon}
      action={text(
        isFetching.value ? 'fetchingPictures' : needsAccess ? 'allowAccess' : 'tryAgain',
      )}
      onAction={() => void (needsAccess ? allowAccess() : fetchAgain())}
      onClose={() => {
        dismissed.value = known;
      }}
    >
      {sentenceOf(reasons)}
    </Notice>
  );
}

/** One sentence, which says what to do. */
function sentenceOf(reasons: readonly ToldReason[]): string {
  const counts = new Map<ToldReason, number>();
  for (const reason of reasons) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  const [only, ...others] = counts.keys();
  if (others.length === 0) {
    return countText('picturesMissing', reasons.length, text(codeKey('missing', only!)));
  }
  const list = new Intl.ListFormat(text('language'));
  const each = [...counts].map(([reason, count]) => text(codeKey('missing_some', reason), count));
  return countText('picturesMissingMixed', reasons.length, list.format(each));
}
