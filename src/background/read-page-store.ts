/** What this needs of the page's document. The rest of the background has none, so its types know none. */
declare const document: {
  getElementById(id: string): { firstElementChild: object | null } | null;
};

/**
 * Runs among the page's own scripts, so it must not use anything from outside, and whatever it
 * gives may be forged. X keeps all posts it has loaded in one store, which hangs on the properties
 * that React leaves on its topmost element (X-DOM: way D).
 */
export function readPageStore(ids: string[]): unknown {
  // biome-ignore lint/suspicious/noExplicitAny: nothing is known of the page's objects.
  type Anything = any;
  const attempt = (read: () => Anything): Anything => {
    try {
      return read();
    } catch {
      return undefined;
    }
  };
  const isText = (value: unknown): value is string => typeof value === 'string';
  const top: Anything = document.getElementById('react-root')?.firstElementChild;
  const key = top && Object.keys(top).find((name) => name.startsWith('__reactProps$'));
  let props: Anything = key && top[key];
  for (let depth = 0; depth < 6 && props && !props.store; depth++) {
    const current = props;
    props = attempt(() => current.children.props);
  }
  const state = attempt(() => props.store.getState());
  const found: Record<string, unknown> = {};
  const collect = (id: string) => {
    const post = attempt(() => state.entities.tweets.entities[id]);
    if (!post || id in found) return;
    const note = attempt(() => post.note_tweet?.note_tweet_results?.result ?? post.note_tweet);
    const lists = [
      attempt(() => post.entities.urls),
      attempt(() => note.entity_set.urls),
      attempt(() => note.entities.urls),
    ];
    const links = lists.flatMap((urls: Anything) =>
      (Array.isArray(urls) ? urls : []).map((url: Anything) => ({
        short: url?.url,
        target: url?.expanded_url,
        label: url?.display_url,
      })),
    );
    const isWhole = (link: Anything) => [link.short, link.target, link.label].every(isText);
    const tags = attempt(() => note.richtext.richtext_tags);
    const styles = isText(note?.text) &&
      Array.isArray(tags) && {
        text: note.text,
        ranges: tags.map((tag: Anything) => ({
          from: tag?.from_index,
          to: tag?.to_index,
          kinds: Array.isArray(tag?.richtext_types) ? tag.richtext_types.map(String) : [],
        })),
      };
    const user = attempt(() => state.entities.users.entities[post.user?.id_str ?? post.user]);
    const quotedId = post.quoted_status_id_str ?? post.quoted_status;
    found[id] = {
      handle: user?.screen_name ?? post.user?.screen_name,
      texts: [note?.text, post.full_text, post.text].filter(isText),
      links: links.filter(isWhole),
      styles: styles || null,
      quotedId: isText(quotedId) ? quotedId : null,
      photosInText: attempt(() => note.media.inline_media.length) ?? 0,
    };
    if (isText(quotedId)) collect(quotedId);
  };
  for (const id of ids) collect(id);
  // Copies only: what the page keeps to itself must not come along.
  return JSON.parse(JSON.stringify(found));
}
