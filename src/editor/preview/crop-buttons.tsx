import { useEffect, useRef } from 'preact/hooks';
import { text } from '../../browser/i18n.ts';
import { shapePicture, WHOLE_PICTURE } from '../../edits/crops.ts';
import { CROP_SHAPES, type Crop } from '../../edits/schema.ts';
import { SHAPES } from '../../slides/view/media-layout.ts';
import { ChoiceField } from '../controls/choice-field.tsx';
import { Popover } from '../controls/popover.tsx';
import { Icon } from '../icons/icon.tsx';
import { cropIcon } from '../icons/icons.ts';
import { changeEdits, edits, endGesture } from '../state/work.ts';
import { grabPicture, showGrip } from './drag-picture.ts';
import { FramingFields } from './framing-fields.tsx';
import type { PictureCorner } from './places.ts';

interface Props {
  /** Tells the popovers of this page from those of others. */
  pageKey: string;
  places: PictureCorner[];
  scale: number;
  /** The address of the picture under the pointer. */
  pointedAt: string | null;
}

/** One button in the corner of each picture, seen when it is pointed at or focused. */
export function CropButtons({ pageKey, places, scale, pointedAt }: Props) {
  const mark = useRef<HTMLDivElement>(null);
  // Here and not in Page: this part loads after what the popup shows first.
  useEffect(() => {
    const page = mark.current!.closest<HTMLElement>('.page')!;
    const keep = (event: Event) => event.preventDefault();
    page.addEventListener('pointerdown', grabPicture);
    page.addEventListener('pointermove', showGrip);
    page.addEventListener('dragstart', keep);
    return () => {
      page.removeEventListener('pointerdown', grabPicture);
      page.removeEventListener('pointermove', showGrip);
      page.removeEventListener('dragstart', keep);
    };
  }, []);
  return (
    <div ref={mark}>
      {places.map(({ url, top, right }, index) => {
        const id = `crop-${pageKey}-${index}`;
        return (
          <div key={id}>
            <button
              type="button"
              class={url === pointedAt ? 'on-page pointed-at' : 'on-page'}
              data-crops={url}
              aria-label={text('cropPicture')}
              title={text('cropPicture')}
              popovertarget={id}
              style={{ left: `${right * scale}px`, top: `${top * scale}px` }}
            >
              <Icon icon={cropIcon} size={16} />
            </button>
            <Popover id={id} label={text('cropPicture')} placement="below">
              <CropFields url={url} />
            </Popover>
          </div>
        );
      })}
    </div>
  );
}

const SHAPE_NAMES: Record<Crop['shape'], string> = {
  original: 'shapeOriginal',
  square: 'shapeSquare',
  portrait: 'shapePortrait',
  landscape: 'shapeLandscape',
};

function CropFields({ url }: { url: string }) {
  const crop = edits.value.crops[url] ?? WHOLE_PICTURE;
  return (
    <div class="crop-fields">
      <ChoiceField
        label={text('shape')}
        value={crop.shape}
        options={CROP_SHAPES.map((value) => ({ value, name: text(SHAPE_NAMES[value]) }))}
        onChange={(shape) => {
          changeEdits(shapePicture(edits.value, url, shape));
          endGesture();
        }}
      />
      <FramingFields url={url} aspect={SHAPES[crop.shape]} framing={crop} />
      <p class="field-note">{text('cropHint')}</p>
    </div>
  );
}
