import type { CellData } from '../conversation.ts';
import type { Post, QuotedPost } from '../threads/schema.ts';

type Entities = Record<string, Record<string, unknown>>;

/**
 * X's store of all posts that it has loaded, where the page's own scripts find it: on the
 * properties that React leaves on its topmost element. Known from code alone (`unseen`).
 */
export function hangUpStore(
  top: Element,
  cells: () => readonly CellData[],
  isForged: boolean,
): void {
  const store = { getState: () => stateOf(cells(), isForged) };
  const inner = { props: { store } };
  Object.assign(top, { __reactProps$local: { children: { props: { children: inner } } } });
}

function stateOf(cells: readonly CellData[], isForged: boolean) {
  const tweets: Entities = {};
  const users: Entities = {};
  const add = (post: Post | QuotedPost, by: string, whole: string) => {
    users[`user-${by}`] = { screen_name: by };
    tweets[post.id] = {
      user: `user-${by}`,
      full_text: `${whole.slice(0, 270)}…`,
      note_tweet: {
        text: isForged ? `Never written. ${whole}` : whole,
        ...('styled' in post && { richtext: { richtext_tags: tagsOf(post, whole) } }),
      },
      entities: { urls: (post.links ?? []).map(urlEntity) },
    };
  };
  for (const cell of cells) {
    if (cell.kind !== 'post') continue;
    const { post, by, wholeText } = cell;
    add(post, by, shortened(wholeText ?? post.text, post));
    if (!post.quote) continue;
    add(post.quote, post.quote.by, shortened(post.quote.text, post.quote));
    Object.assign(tweets[post.id]!, { quoted_status_id_str: post.quote.id });
  }
  return { entities: { tweets: { entities: tweets }, users: { entities: users } } };
}

/** Where the styled parts of a text stand, in code points. */
function tagsOf({ styled = [] }: Post, whole: string) {
  const place = (at: number) => [...whole.slice(0, at)].length;
  return styled.map(({ words, as }) => ({
    from_index: place(whole.indexOf(words)),
    to_index: place(whole.indexOf(words) + words.length),
    richtext_types: as,
  }));
}

/** As X keeps a text: with its own short addresses. */
function shortened(text: string, { links = [] }: Post | QuotedPost): string {
  return links.reduce((words, { url, tco }) => words.replaceAll(url, tco), text);
}

function urlEntity({ url, tco, label }: { url: string; tco: string; label: string }) {
  return { url: tco, expanded_url: url, display_url: label };
}
