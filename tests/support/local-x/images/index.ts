import { allPosts, type Media, mediaOfArticle, type ThreadFile } from '../threads/schema.ts';
import { MEDIA_BOXES, wantedAt } from './addresses.ts';
import { AVATAR_LOOK, type AvatarKind, drawAvatar } from './avatars/index.ts';
import type { Canvas } from './drawing/canvas.ts';
import { seededRandom } from './drawing/random.ts';
import { drawnOnce, findDrawn, isThere } from './drawn-files.ts';
import type { ServedImage } from './encode.ts';
import { paintAside } from './paint-aside.ts';
import { drawPicture } from './picture.ts';
import { fallbackScene, SCENES } from './scenes/index.ts';

export type { ServedImage };

/** Raise it when drawings change, or the old ones are served from the cache. */
export const DRAWING_VERSION = 3;

type UploadedPicture = Pick<Media, 'key' | 'format' | 'width' | 'height' | 'scene'>;

/** A picture that may still have to be drawn. */
interface Picture {
  type: ServedImage['type'];
  /** All that decides what it looks like. */
  recipe: object;
  draw(): Buffer;
}

/** What pbs.twimg.com answers; null where it answers 404. Drawing it may take a second. */
export function imageFor(url: URL, threads: readonly ThreadFile[]): ServedImage | null {
  const picture = pictureAt(url, threads);
  return picture && { type: picture.type, bytes: drawnOnce(picture.recipe, picture.draw) };
}

/** The same without keeping this process busy, for the threads of the local X. */
export async function imageSoon(
  url: URL,
  threads: readonly ThreadFile[],
): Promise<ServedImage | null> {
  const picture = pictureAt(url, threads);
  if (picture && !findDrawn(picture.recipe)) await paintAside(url);
  return picture && imageFor(url, threads);
}

/** Whether nothing is to be drawn any more for an address. */
export function isDrawn(url: URL, threads: readonly ThreadFile[]): boolean {
  const picture = pictureAt(url, threads);
  return picture === null || isThere(picture.recipe);
}

function pictureAt(url: URL, threads: readonly ThreadFile[]): Picture | null {
  const wanted = wantedAt(url);
  switch (wanted?.what) {
    case 'media': {
      const picture = findMedia(wanted.key, threads) ?? stranger(wanted.key, 1200, 800);
      // Only what was uploaded is kept as it was. Smaller ones X converts to what was asked; here they
      // stay what they are, which a browser does not mind.
      if (wanted.size === 'orig' && wanted.format !== picture.format) return null;
      return scenePicture(picture, MEDIA_BOXES[wanted.size]!);
    }
    case 'avatar':
      return avatarPicture(wanted.key, kindOf(wanted.key, threads), wanted.edge);
    case 'card':
      return scenePicture(stranger(wanted.key, 800, 419), 800);
    case 'poster':
      return scenePicture(
        { ...(findMedia(wanted.key, threads) ?? stranger(wanted.key, 1280, 720)), format: 'jpg' },
        1280,
      );
    default:
      return null;
  }
}

function findMedia(key: string, threads: readonly ThreadFile[]): UploadedPicture | undefined {
  const posts = threads.flatMap(allPosts);
  const media = posts.flatMap((post) => [
    ...(post.media ?? []),
    ...('article' in post ? mediaOfArticle(post) : []),
  ]);
  return media.find((one) => one.key === key);
}

function stranger(key: string, width: number, height: number): UploadedPicture {
  return { key, format: 'jpg', width, height, scene: fallbackScene(key) };
}

function kindOf(key: string, threads: readonly ThreadFile[]): AvatarKind {
  const people = threads.flatMap((thread) => Object.values(thread.people));
  const isOrganisation = people.some(
    (person) => person.affiliate === key || (person.avatar === key && person.shape === 'square'),
  );
  return isOrganisation ? 'organisation' : 'person';
}

/** @throws when a thread file names a scene that nobody draws */
function scenePicture({ key, scene, ...picture }: UploadedPicture, box: number): Picture {
  const found = SCENES[scene];
  if (!found) throw Error(`There is no scene "${scene}" (picture ${key})`);
  const shrunk = Math.min(1, box / Math.max(picture.width, picture.height));
  const width = Math.max(1, Math.round(picture.width * shrunk));
  const height = Math.max(1, Math.round(picture.height * shrunk));
  const type = picture.format === 'png' ? 'image/png' : 'image/jpeg';
  const recipe = { DRAWING_VERSION, scene, key, width, height, type };
  const scenery = (canvas: Canvas) => found.draw(canvas, seededRandom(key));
  const draw = () => drawPicture({ width, height, type, look: found.look, draw: scenery });
  return { type, recipe, draw };
}

function avatarPicture(key: string, kind: AvatarKind, edge: number): Picture {
  const type = 'image/jpeg';
  const face = (canvas: Canvas) => drawAvatar(canvas, seededRandom(key), kind, key);
  const draw = () =>
    drawPicture({ width: edge, height: edge, type, look: AVATAR_LOOK, draw: face });
  return { type, recipe: { DRAWING_VERSION, avatar: key, kind, edge }, draw };
}
