import * as v from 'valibot';
import { browser } from '../browser/webext.ts';
import { completeTexts, idsOfCutPosts, type KnownPost } from '../thread/complete-texts.ts';
import type { Thread } from '../thread/schema.ts';

/** A page that does not answer for so long, ms, is left in peace. */
const LIMIT = 3000;

const text = v.pipe(v.string(), v.maxLength(200_000));
const KnownPostsSchema = v.record(
  v.pipe(v.string(), v.regex(/^\d{1,25}$/)),
  v.object({
    handle: v.pipe(v.string(), v.regex(/^\w{1,50}$/)),
    texts: v.pipe(v.array(text), v.maxLength(8)),
    links: v.pipe(
      v.array(
        v.object({
          short: v.pipe(v.string(), v.regex(/^https?:\/\/t\.co\/\w{1,20}$/)),
          target: v.pipe(v.string(), v.maxLength(8192), v.url(), v.regex(/^https?:\/\//i)),
          label: v.pipe(v.string(), v.maxLength(300)),
        }),
      ),
      v.maxLength(100),
    ),
    quotedId: v.nullable(v.pipe(v.string(), v.regex(/^\d{1,25}$/))),
  }),
);

/**
 * Completes the texts that X cuts on this page out of what the page itself has loaded: "Show more"
 * would lead the reader away. Gives the thread as it is when the page does not tell.
 */
export async function completeFromPage(tabId: number, thread: Thread): Promise<Thread> {
  const ids = idsOfCutPosts(thread);
  if (ids.length === 0) return thread;
  const answer = await Promise.race([askPage(tabId, ids), later(LIMIT)]).catch(() => null);
  const known = v.safeParse(KnownPostsSchema, answer);
  if (!known.success) return thread;
  return completeTexts(thread, new Map<string, KnownPost>(Object.entries(known.output)));
}

async function askPage(tabId: number, ids: string[]): Promise<unknown> {
  const [injection] = await browser.scripting.executeScript({
    target: { tabId },
    world: 'MAIN',
    func: readPageStore,
    args: [ids],
  });
  return injection?.result;
}

function later(ms: number): Promise<null> {
  return new Promise((resolve) => setTimeout(resolve, ms, null));
}

/**
 * Runs among the page's own scripts, so it must not use anything from outside, and whatever it
 * gives may be forged. X keeps all posts it has loaded in one store, which hangs on the properties
 * that React leaves on its topmost element (docs/decisions/011-asking-the-page.md).
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
    const user = attempt(() => state.entities.users.entities[post.user?.id_str ?? post.user]);
    const quotedId = post.quoted_status_id_str ?? post.quoted_status;
    found[id] = {
      handle: user?.screen_name ?? post.user?.screen_name,
      texts: [note?.text, post.full_text, post.text].filter(isText),
      links: links.filter(isWhole),
      quotedId: isText(quotedId) ? quotedId : null,
    };
    if (isText(quotedId)) collect(quotedId);
  };
  for (const id of ids) collect(id);
  // Copies only: what the page keeps to itself must not come along.
  return JSON.parse(JSON.stringify(found));
}
