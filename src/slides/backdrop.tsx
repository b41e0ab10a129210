import { useContext } from 'preact/hooks';
import type { Background } from '../design/background.ts';
import { AssetsContext } from './assets.ts';
import grainPicture from './grain.png?inline';

/** CSS px of a picture that is repeated; slides.css says the same. */
export const TILE_WIDTH = 240;

/** The user's own picture behind the cards, darkened, and the grain over all of it. */
export function Backdrop({ background }: { background: Background }) {
  const { kind, image, grain } = background;
  const hasPicture = kind === 'image' && image.file !== null;
  return (
    <>
      {hasPicture && <BackdropPicture image={image} />}
      {kind === 'image' && image.dim > 0 && (
        <div class="dim" style={{ opacity: image.dim / 100 }} />
      )}
      {kind !== 'transparent' && grain > 0 && (
        <div
          class="grain"
          style={{ opacity: grain / 100, backgroundImage: `url("${grainPicture}")` }}
        />
      )}
    </>
  );
}

function BackdropPicture({ image }: { image: Background['image'] }) {
  const assets = useContext(AssetsContext);
  const { file, fit, blur } = image;
  const asset = file === null ? undefined : assets.found.get(file);
  if (!asset || file === null) return null;
  const look = blur > 0 ? { filter: `blur(${blur}px)`, inset: `${-2 * blur}px` } : { inset: 0 };
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
