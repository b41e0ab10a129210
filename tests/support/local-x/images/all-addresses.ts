import { imageCandidates } from '../../../../src/render/images/image-source.ts';
import {
  allPosts,
  type Media,
  mediaOfArticle,
  type Person,
  type ThreadFile,
} from '../threads/schema.ts';

const PROFILES = 'https://pbs.twimg.com/profile_images/1900000000000000000';

/**
 * Every picture that is asked for when a thread is shown and exported: as the page of the local X has
 * it, and as the extension fetches it.
 */
export function addressesOf(thread: ThreadFile): string[] {
  const shown = [
    ...Object.values(thread.people).flatMap(ofPerson),
    ...allPosts(thread).flatMap((post) => (post.media ?? []).map(ofMedium)),
    ...allPosts(thread).flatMap((post) =>
      'article' in post
        ? mediaOfArticle(post).map((one) => ofMedium(one).replace('name=small', 'name=medium'))
        : [],
    ),
    ...allPosts(thread).flatMap((post) =>
      'card' in post && post.card?.image
        ? `https://pbs.twimg.com/card_img/1900000000000000000/${post.card.image}?format=jpg&name=small`
        : [],
    ),
  ];
  return [...new Set(shown.flatMap((address) => [address, imageCandidates(address)[0]!]))];
}

function ofPerson({ avatar, affiliate }: Person): string[] {
  return [
    ...['x96', 'normal'].map((size) => `${PROFILES}/${avatar}_${size}.jpg`),
    ...(affiliate ? [`${PROFILES}/${affiliate}_bigger.jpg`] : []),
  ];
}

function ofMedium({ kind, key, format }: Media): string {
  if (kind === 'photo') return `https://pbs.twimg.com/media/${key}?format=${format}&name=small`;
  return kind === 'gif'
    ? `https://pbs.twimg.com/tweet_video_thumb/${key}.jpg`
    : `https://pbs.twimg.com/ext_tw_video_thumb/1900000000000000000/pu/img/${key}.jpg`;
}
