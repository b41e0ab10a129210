import { signal } from '@preact/signals';
import { text } from '../../browser/i18n.ts';
import { carousel, current, goTo } from '../carousel/shown-carousel.ts';
import { IconButton } from '../controls/icon-button.tsx';
import {
  addIcon,
  arrowBackIcon,
  arrowForwardIcon,
  deleteIcon,
  libraryAddIcon,
  mobileIcon,
  paddingIcon,
} from '../icons/icons.ts';
import { showPhone } from '../phone/phone.tsx';
import { keysOf } from '../shortcuts/keys.ts';
import { canLeaveOut, copySlide, hasPosts, insertSlide, leaveOutSlide } from './slide-actions.ts';

/** Whether the edges that a platform may cover are shown. */
export const showsEdges = signal(false);

/** What can be done with the slide in the middle, and the way to the others. */
export function SlideTools() {
  const place = current.value;
  const { length } = carousel.value;
  return (
    <div class="pill">
      <IconButton icon={addIcon} label={text('insertSlide')} onClick={insertSlide} />
      <IconButton
        icon={libraryAddIcon}
        label={text('copySlide')}
        keys={keysOf('copySlide')}
        disabled={!hasPosts()}
        onClick={copySlide}
      />
      <IconButton
        icon={deleteIcon}
        label={text('leaveOutSlide')}
        keys={keysOf('leaveOutSlide')}
        disabled={!canLeaveOut()}
        onClick={leaveOutSlide}
      />
      <span class="pill-line" />
      <IconButton
        icon={arrowBackIcon}
        label={text('previousSlide')}
        keys={keysOf('previousSlide')}
        disabled={place === 0}
        onClick={() => goTo(place - 1)}
      />
      <span class="place" role="status">
        {text('slideOf', place + 1, length)}
      </span>
      <IconButton
        icon={arrowForwardIcon}
        label={text('nextSlide')}
        keys={keysOf('nextSlide')}
        disabled={place === length - 1}
        onClick={() => goTo(place + 1)}
      />
      <span class="pill-line" />
      <IconButton
        icon={paddingIcon}
        label={text('safeEdges')}
        isPressed={showsEdges.value}
        onClick={() => {
          showsEdges.value = !showsEdges.value;
        }}
      />
      <IconButton icon={mobileIcon} label={text('phonePreview')} onClick={showPhone} />
    </div>
  );
}
