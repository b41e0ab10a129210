import { useEffect, useState } from 'preact/hooks';
import { text } from '../../browser/i18n.ts';
import { type News, untoldNews } from '../../store/new-layouts.ts';
import { infoIcon } from '../icons/icons.ts';
import { Notice } from '../preview/notice.tsx';
import { changeCommonDesign, endGesture } from '../state/work.ts';

/** What comes nearest to how carousels were until slides followed their posts. */
const OLD_LOOK = {
  ...({ template: 'post', cover: false, outro: false } as const),
  ...({ numbers: 'none', alternate: false } as const),
};

/** Says once after an update that carousels look otherwise. */
export function LayoutsNotice() {
  const [news, setNews] = useState<News | null>(null);
  useEffect(() => {
    untoldNews().then(setNews, console.error);
  }, []);
  const close = () => setNews(null);
  if (news === 'templates') {
    return (
      <Notice icon={infoIcon} onClose={close}>
        {text('templateRetired')}
      </Notice>
    );
  }
  if (!news) return null;
  return (
    <Notice
      icon={infoIcon}
      action={text('keepOldLook')}
      onAction={() => {
        changeCommonDesign((d) => ({ ...d, carousel: { ...d.carousel, ...OLD_LOOK } }), 'carousel');
        endGesture();
        close();
      }}
      onClose={close}
    >
      {text('newLayouts')}
    </Notice>
  );
}
