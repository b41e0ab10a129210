import { useContext } from 'preact/hooks';
import type { Framing } from '../../edits/crops.ts';
import { AssetsContext } from './assets.ts';
import { cropStyle } from './crop-style.ts';

interface Props {
  /** The picture's address at X. */
  url: string | null;
  alt: string;
  class: string;
  /** CSS px; left out where the class sets the size. */
  width?: number;
  height?: number;
  /** What stays in sight of a picture that is larger than its box. */
  framing?: Framing | undefined;
}

/**
 * A picture of the thread. `data-asset` lets the render host put the embedded picture in place;
 * without one a quiet box keeps the room and says what should be there.
 */
export function Picture({ url, alt, class: className, width, height, framing }: Props) {
  const assets = useContext(AssetsContext);
  const asset = url ? assets.found.get(url) : undefined;
  const size = width && height ? { width: `${width}px`, height: `${height}px` } : undefined;
  if (url && asset) {
    const style = size && { ...size, ...(framing && cropStyle(framing)) };
    return <img class={className} src={asset.src} data-asset={url} alt={alt} style={style} />;
  }
  const failed = !url || assets.missing.has(url);
  return (
    <div class={`${className} no-picture ${failed ? 'failed' : 'loading'}`} style={size}>
      {failed && width && width > 80 && <span class="no-picture-alt">{alt}</span>}
    </div>
  );
}
