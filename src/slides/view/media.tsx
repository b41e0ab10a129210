import { useContext } from 'preact/hooks';
import type { Crop } from '../../edits/schema.ts';
import type { Media } from '../../thread/schema.ts';
import { type Crops, NO_CROPS } from '../slide-card.ts';
import { type Assets, AssetsContext } from './assets.ts';
import { layoutMedia, SHAPES } from './media-layout.ts';
import { Picture } from './picture.tsx';

/** Proportions of a picture that nobody has told us anything about. */
const USUAL_ASPECT = 16 / 9;

/** CSS px of width that the signs of a video need. */
const ROOM_FOR_SIGNS = 72;

interface Props {
  media: Media[];
  /** CSS px. */
  width: number;
  maxHeight: number | null;
  fillsWidth?: boolean;
  crops?: Crops;
}

/** Photos, and videos and GIFs by their poster. */
export function MediaRows({ media, width, maxHeight, fillsWidth, crops = NO_CROPS }: Props) {
  const assets = useContext(AssetsContext);
  if (media.length === 0) return null;
  const cropOf = ({ url }: Media) => (url ? crops.get(url) : undefined);
  const aspects = media.map((item) => {
    const shape = SHAPES[cropOf(item)?.shape ?? 'original'];
    return shape ?? aspectOf(item, assets);
  });
  const { rows, gap } = layoutMedia(aspects, width, maxHeight, fillsWidth);
  return (
    <div class="media" style={{ gap: `${gap}px` }}>
      {rows.map((row) => (
        <div class="media-row" key={row[0]!.index} style={{ gap: `${gap}px` }}>
          {row.map((box) => (
            <MediaItem
              key={box.index}
              item={media[box.index]!}
              crop={cropOf(media[box.index]!)}
              width={box.width}
              height={box.height}
            />
          ))}
        </div>
      ))}
    </div>
  );
}

interface ItemProps {
  item: Media;
  crop: Crop | undefined;
  /** CSS px. */
  width: number;
  height: number;
}

function MediaItem({ item, crop, width, height }: ItemProps) {
  const hasRoom = width >= ROOM_FOR_SIGNS;
  return (
    <div class="media-item" style={{ width: `${width}px`, height: `${height}px` }}>
      <Picture
        url={item.url}
        alt={item.alt}
        class="photo"
        width={width}
        height={height}
        framing={crop}
      />
      {hasRoom && item.kind !== 'photo' && <MediaSign kind={item.kind} text={signOf(item)} />}
    </div>
  );
}

/** What a video or GIF says of itself. */
export const signOf = ({ kind, duration = '' }: Media): string =>
  kind === 'gif' ? 'GIF' : duration;

/** That a picture is one of a video or GIF. */
export function MediaSign({ kind, text }: { kind: 'video' | 'gif'; text: string }) {
  return (
    <>
      {kind === 'video' && <PlaySign />}
      <span class="media-label">{text}</span>
    </>
  );
}

function PlaySign() {
  return (
    <svg class="play" viewBox="0 0 56 56" aria-hidden="true">
      <circle
        cx="28"
        cy="28"
        r="26"
        fill="#14151A"
        fill-opacity=".62"
        stroke="#FFF"
        stroke-width="2.5"
      />
      <path d="M23 18.5v19l15.5-9.5z" fill="#FFF" />
    </svg>
  );
}

/** Width ÷ height: the picture's own once it is here, else what the page showed. */
function aspectOf(item: Media, assets: Assets): number {
  const asset = item.url ? assets.found.get(item.url) : undefined;
  return asset ? asset.width / asset.height : (item.aspect ?? USUAL_ASPECT);
}
