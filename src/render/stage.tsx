import { render } from 'preact';
import type { PixelSize } from '../design/limits.ts';
import { type Asset, type Assets, AssetsContext } from '../slides/assets.ts';
import type { Slide } from '../slides/slide.ts';
import { SlideView } from '../slides/slide-view.tsx';
import type { StoredImage } from '../store/database.ts';

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
      <SlideView slide={{ ...slide, height: size.height }} />
    </AssetsContext.Provider>,
    stage,
  );
  return stage.firstElementChild as HTMLElement;
}

/** The stored pictures as the slides want them. `release` frees their addresses. */
export function openAssets(images: StoredImage[]): { assets: Assets; release(): void } {
  const found = new Map<string, Asset>();
  const missing = new Set<string>();
  for (const { url, blob, width, height } of images) {
    if (blob) found.set(url, { src: URL.createObjectURL(blob), width, height });
    else missing.add(url);
  }
  const release = () => {
    for (const { src } of found.values()) URL.revokeObjectURL(src);
  };
  return { assets: { found, missing }, release };
}
