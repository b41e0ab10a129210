import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DEFAULT_DESIGN } from '../../../../src/design/schema.ts';
import { layOut, openAssets, openStage } from '../../../../src/render/layout/hidden-stage.tsx';
import { wholeCard } from '../../../../src/slides/slide-card.ts';
import { measureIn } from '../../../../src/slides/view/measure.tsx';
import type { StoredImage } from '../../../../src/store/database.ts';
import { makeFacts } from '../../thread/make-facts.ts';
import { makeAuthor, makePost } from '../../thread/make-thread.ts';

const AVATAR = 'https://pbs.twimg.com/profile_images/1/a_normal.jpg';
const stored = (url: string, blob: Blob | null): StoredImage => ({
  threadId: '1',
  url,
  blob,
  width: 400,
  height: 300,
});

const createObjectURL = vi.fn((_blob: Blob) => 'blob:1');
const revokeObjectURL = vi.fn();

beforeEach(() => {
  vi.clearAllMocks();
  Object.assign(URL, { createObjectURL, revokeObjectURL });
});
afterEach(() => {
  Reflect.deleteProperty(URL, 'createObjectURL');
  Reflect.deleteProperty(URL, 'revokeObjectURL');
});

describe('the pictures of a job', () => {
  it('are shown from the store, and the missing ones are known', () => {
    const blob = new Blob();
    const { assets } = openAssets([stored(AVATAR, blob), stored('gone', null)], true);
    expect(createObjectURL).toHaveBeenCalledWith(blob);
    const asset = { src: 'blob:1', width: 400, height: 300, facts: null };
    expect([...assets.found]).toEqual([[AVATAR, asset]]);
    expect([...assets.missing]).toEqual(['gone']);
  });

  it('have their facts beside them, for layouts to ask for', () => {
    const facts = makeFacts({ kind: 'graphic' });
    const images = [
      { ...stored('seen', new Blob()), facts },
      { ...stored('damaged', new Blob()), facts: { ...facts, light: [] } },
      { ...stored('gone', null), facts },
    ];
    const { assets } = openAssets(images, false);
    const { factsOf } = measureIn(openStage(), assets);
    const asked = ['seen', 'damaged', 'gone', 'never heard of'].map(factsOf);
    expect(asked).toEqual([facts, null, null, null]);
  });

  it('have something small in their place where nobody sees them', () => {
    const { assets, release } = openAssets([stored(AVATAR, new Blob())], false);
    const asset = assets.found.get(AVATAR)!;
    expect(asset).toMatchObject({ width: 400, height: 300 });
    expect(asset.src).toMatch(/^data:image\/gif/);
    release();
    expect(createObjectURL).not.toHaveBeenCalled();
    expect(revokeObjectURL).not.toHaveBeenCalled();
  });

  it('are let go at the end', () => {
    openAssets([stored(AVATAR, new Blob()), stored('gone', null)], true).release();
    expect(revokeObjectURL.mock.calls).toEqual([['blob:1']]);
  });
});

describe('a slide on the stage', () => {
  it('stands in the document, at its final height, with its pictures', () => {
    const stage = openStage();
    const { assets } = openAssets([stored(AVATAR, new Blob())], true);
    const post = makePost({ author: makeAuthor({ avatar: AVATAR }) });
    const slide = {
      key: '1',
      width: 640,
      height: null,
      margin: 40,
      padding: 40,
      textSize: 16,
      cards: [wholeCard(post)],
      footer: null,
      design: DEFAULT_DESIGN,
    };
    const element = layOut(stage, slide, { width: 640, height: 480 }, assets);
    expect(element.isConnected).toBe(true);
    expect(element.style.height).toBe('480px');
    expect(element.querySelector('img')?.src).toBe('blob:1');
    expect(layOut(stage, slide, { width: 640, height: 500 }, assets)).toBe(element);
    stage.remove();
  });
});
