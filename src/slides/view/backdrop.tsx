import { useContext } from 'preact/hooks';
import type { Background } from '../../design/background.ts';
import type { Part } from '../style/background-css.ts';
import { AssetsContext } from './assets.ts';
import { Grain } from './grain.tsx';

/** CSS px of a picture that is repeated; slides.css says the same. */
export const TILE_WIDTH = 240;

/** The user's own picture behind the cards, darkened, and the grain over all of it. */
export function Backdrop({ background, part }: { background: Background; part: Part | null }) {
  const { kind, image, grain } = background;
  const hasPicture = kind === 'image' && image.file !== null;
  return (
    <>
      {hasPicture && <BackdropPicture image={image} part={part} />}
      {kind === 'image' && image.dim > 0 && (
        <div class="dim" style={{ opacity: image.dim / 100 }} />
      )}
      {kind !== 'transparent' && grain > 0 && <Grain strength={grain / 100} />}
    </>
  );
}

interface PictureProps {
  image: Background['image'];
  part: Part | null;
}

function BackdropPicture({ image, part }: PictureProps) {
  const assets = useContext(AssetsContext);
  const { file, fit, blur } = image;
  const asset = file === null ? undefined : assets.found.get(file);
  if (!asset || file === null) return null;
  // What is blurred is larger than the slide: its edges would let the background through.
  const beyond = 2 * blur;
  const { place, of } = part ?? { place: 1, of: 1 };
  const look = {
    ...(blur > 0 && { filter: `blur(${blur}px)` }),
    inset: `${-beyond}px auto ${-beyond}px calc(${-100 * (place - 1)}% - ${beyond}px)`,
    width: `calc(${100 * of}% + ${2 * beyond}px)`,
  };
  if (fit === 'tile') {
    return (
      <div
        class="backdrop tile"
        data-background-asset={file}
        style={{ ...look, backgroundImage: `url("${asset.src}")` }}
      />
    );
  }
  return (
    <div class="backdrop" style={look}>
      <img class={fit} src={asset.src} data-asset={file} alt="" />
    </div>
  );
}
