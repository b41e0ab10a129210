import { text } from '../../browser/i18n.ts';
import { IconButton } from '../controls/icon-button.tsx';
import { NumberInput } from '../controls/number-input.tsx';
import { addIcon, fitScreenIcon, removeIcon } from '../icons/icons.ts';
import { keysOf } from '../shortcuts/keys.ts';
import { fitZoom, setZoom, ZOOM_RANGE, zoom, zoomIn, zoomOut } from '../state/zoom.ts';

/** How large the preview is shown; the file does not change with it. */
export function ZoomPill() {
  return (
    <div class="pill zoom-pill">
      <IconButton
        icon={removeIcon}
        label={text('zoomOut')}
        keys={keysOf('zoomOut')}
        disabled={zoom.value <= ZOOM_RANGE.min}
        onClick={zoomOut}
      />
      <NumberInput
        label={text('zoom')}
        unit="%"
        range={ZOOM_RANGE}
        value={zoom.value}
        onChange={setZoom}
      />
      <IconButton
        icon={addIcon}
        label={text('zoomIn')}
        keys={keysOf('zoomIn')}
        disabled={zoom.value >= ZOOM_RANGE.max}
        onClick={zoomIn}
      />
      <IconButton
        icon={fitScreenIcon}
        label={text('zoomFit')}
        keys={keysOf('zoomFit')}
        onClick={fitZoom}
      />
    </div>
  );
}
