import type { Author, ShownPost, Thread } from '../../src/thread/schema.ts';

const AUTHOR: Author = {
  name: 'North Light Lab',
  handle: 'northlight_lab',
  avatar: 'https://pbs.twimg.com/profile_images/1/NorthLightLab_200x200.jpg',
  avatarShape: 'square',
  verified: 'gold',
  affiliate: null,
  protected: false,
};

/** A post with nothing special about it; tests say what is. */
export function samplePost(id: string, changes: Partial<ShownPost> = {}): ShownPost {
  return {
    kind: 'post',
    id,
    url: `https://x.com/northlight_lab/status/${id}`,
    createdAt: '2025-01-30T17:18:00.000Z',
    author: AUTHOR,
    lang: 'en',
    dir: 'auto',
    text: [{ kind: 'text', text: `Words of post ${id}` }],
    media: [],
    poll: null,
    card: null,
    article: null,
    labels: [],
    notices: [],
    blocks: [],
    quote: null,
    note: null,
    counts: {},
    replyingTo: [],
    edited: false,
    truncated: false,
    translated: false,
    ...changes,
  };
}

/** A whole thread of plain posts with these ids. */
export function sampleThread(...ids: [string, ...string[]]): Thread {
  return {
    schema: 3,
    id: ids[0],
    url: `https://x.com/northlight_lab/status/${ids[0]}`,
    author: AUTHOR,
    capturedAt: '2026-11-23T09:00:00.000Z',
    complete: true,
    reasons: [],
    posts: ids.map((id) => samplePost(id)),
    more: [],
    answered: [],
  };
}
