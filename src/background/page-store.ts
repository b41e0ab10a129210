import * as v from 'valibot';
import { pause } from '../browser/pause.ts';
import { browser } from '../browser/webext.ts';
import { completeTexts, idsOfCutPosts, type KnownPost } from '../thread/complete-texts.ts';
import type { TextMark, Thread } from '../thread/schema.ts';
import { readPageStore } from './read-page-store.ts';

/** A page that does not answer for so long, ms, is left in peace. */
const LIMIT = 3000;

const text = v.pipe(v.string(), v.maxLength(200_000));
const LinkSchema = v.object({
  short: v.pipe(v.string(), v.regex(/^https?:\/\/t\.co\/\w{1,20}$/)),
  target: v.pipe(v.string(), v.maxLength(8192), v.url(), v.regex(/^https?:\/\//i)),
  label: v.pipe(v.string(), v.maxLength(300)),
});
/** Those that are links of the web: one that is not must not take the others with it. */
const LinksSchema = v.pipe(
  v.array(v.unknown()),
  v.maxLength(100),
  v.transform((links) => links.filter((link) => v.is(LinkSchema, link))),
);
/** X's names of what we draw; others are left out, and one range that is none leaves out all. */
const KINDS: Record<string, TextMark> = { Bold: 'bold', Italic: 'italic', Strikethrough: 'strike' };
const offset = v.pipe(v.number(), v.integer(), v.minValue(0));
const StylesSchema = v.fallback(
  v.nullish(
    v.object({
      text,
      ranges: v.pipe(
        v.array(
          v.object({
            from: offset,
            to: offset,
            kinds: v.pipe(
              v.array(v.string()),
              v.maxLength(10),
              v.transform((names) => names.flatMap((name) => KINDS[name] ?? [])),
            ),
          }),
        ),
        v.maxLength(1000),
      ),
    }),
    null,
  ),
  null,
);
const KnownPostsSchema = v.record(
  v.pipe(v.string(), v.regex(/^\d{1,25}$/)),
  v.object({
    handle: v.pipe(v.string(), v.regex(/^\w{1,50}$/)),
    texts: v.pipe(v.array(text), v.maxLength(8)),
    links: LinksSchema,
    styles: StylesSchema,
    quotedId: v.nullable(v.pipe(v.string(), v.regex(/^\d{1,25}$/))),
    photosInText: v.fallback(v.number(), 0),
  }),
);

/**
 * Completes the texts that X cuts on this page out of what the page itself has loaded: "Show more"
 * would lead the reader away. Gives the thread as it is when the page does not tell.
 */
export async function completeFromPage(tabId: number, thread: Thread): Promise<Thread> {
  const ids = idsOfCutPosts(thread);
  if (ids.length === 0) return thread;
  const answer = await Promise.race([askPage(tabId, ids), pause(LIMIT)]).catch(() => null);
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
