import { render } from 'preact';
import type { PixelSize } from '../../design/limits.ts';
import type { Slide } from '../../slides/slide.ts';
import { type Asset, type Assets, AssetsContext } from '../../slides/view/assets.ts';
import { FramedSlideView } from '../../slides/view/framed-slide-view.tsx';
import type { StoredImage } from '../../store/database.ts';
import { storedFacts } from '../../thread/picture-facts.ts';

/** An element in which slides are laid out, out of sight. */
export function openStage(): HTMLElement {
  const stage = document.createElement('div');
  stage.className = 'stage';
  document.body.append(stage);
  return stage;
}

/** Lays a slide out at its final size. */
export function layOut(stage: HTMLElement, slide: Slide, size: PixelSize, assets: Assets) {
  render(
    <AssetsContext.Provider value={assets}>
      <FramedSlideView slide={{ ...slide, height: size.height }} />
    </AssetsContext.Provider>,
    stage,
  );
  return stage.firstElementChild as HTMLElement;
}

/** One pixel that lets everything through. */
const STAND_IN = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';

/**
 * The stored pictures as the slides want them. `release` frees their addresses.
 *
 * @param areShown whether they are to be seen in the document. Otherwise something small stands in
 * for each: slides are laid out by the sizes that are known, and hundreds of photos take long to
 * load and much memory
 */
export function openAssets(
  images: StoredImage[],
  areShown: boolean,
): { assets: Assets; release(): void } {
  const found = new Map<string, Asset>();
  const missing = new Set<string>();
  for (const image of images) {
    const { url, blob, width, height } = image;
    if (!blob) {
      missing.add(url);
      continue;
    }
    const src = areShown ? URL.createObjectURL(blob) : STAND_IN;
    found.set(url, { src, width, height, facts: storedFacts(image) });
  }
  const release = () => {
    if (areShown) for (const { src } of found.values()) URL.revokeObjectURL(src);
  };
  return { assets: { found, missing }, release };
}
