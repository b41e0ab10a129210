import { useEffect, useState } from 'preact/hooks';
import { text } from '../../browser/i18n.ts';
import { isNewToLayouts } from '../../store/new-layouts.ts';
import { infoIcon } from '../icons/icons.ts';
import { Notice } from '../preview/notice.tsx';
import { changeCommonDesign, endGesture } from '../state/work.ts';

/** How carousels were until slides followed their posts. */
const OLD_LOOK = {
  ...({ template: 'cards', cover: false, outro: false } as const),
  ...({ numbers: 'none', alternate: false } as const),
};

/** Says once after an update that carousels look otherwise. */
export function LayoutsNotice() {
  const [isShown, setShown] = useState(false);
  useEffect(() => {
    isNewToLayouts().then(setShown, console.error);
  }, []);
  if (!isShown) return null;
  return (
    <Notice
      icon={infoIcon}
      action={text('keepOldLook')}
      onAction={() => {
        changeCommonDesign((d) => ({ ...d, carousel: { ...d.carousel, ...OLD_LOOK } }), 'carousel');
        endGesture();
        setShown(false);
      }}
      onClose={() => setShown(false)}
    >
      {text('newLayouts')}
    </Notice>
  );
}
