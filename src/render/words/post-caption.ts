import { platformOf } from '../../design/carousel-box.ts';
import type { Platform } from '../../design/platforms.ts';
import type { Design } from '../../design/schema.ts';
import type { Edits } from '../../edits/schema.ts';
import { passageOf, textOf } from '../../slides/layouts/passage.ts';
import { coverTitles } from '../../slides/layouts/plates/cover-titles.ts';
import { cardsOf } from '../../slides/paging/cards.ts';
import { disguiseOf } from '../../slides/text/identity.ts';
import { withoutNumber } from '../../slides/text/numbering.ts';
import { shortened } from '../../slides/text/split-text.ts';
import { harmless } from '../../thread/clean-text.ts';
import type { Thread } from '../../thread/schema.ts';
import { veilOf } from '../redaction/veil.ts';
import { captionLength } from './caption-length.ts';
import { nameLine, oneLine } from './captions.ts';
import { threadInWords } from './thread-in-words.ts';

/**
 * What to write beside a carousel: its hook, who wrote it and where, as long as the platform takes. Of a
 * hidden author it is the hook alone. '' where the platform takes nothing, or there is nothing to say.
 */
export function captionOf(thread: Thread, edits: Edits, design: Design): string {
  const row = platformOf(design.carousel);
  const platform = row?.platform ?? null;
  const most = row?.caption ?? Number.POSITIVE_INFINITY;
  if (most === 0) return '';
  const hook = hookOf(thread, edits, design);
  // The shortest way to say who wrote it is not to: the address does.
  const signed = creditsOf(thread, edits, design, platform).find((one) =>
    fits(one, platform, most),
  );
  return withHook(hook, signed ?? '', platform, most);
}

const fits = (text: string, platform: Platform | null, most: number): boolean =>
  captionLength(text, platform) <= most;

/** The title of the cover, which is how the thread begins where the user has written none. */
function hookOf(thread: Thread, edits: Edits, design: Design): string {
  const { coverTitle } = design.carousel;
  if (coverTitle) return disguiseOf(thread, design.identity)?.text(coverTitle) ?? coverTitle;
  // What the thread answers was written by somebody else.
  const answered = new Set<string>(thread.answered.map(({ id }) => id));
  const opener = cardsOf(thread, edits, design).find(
    ({ post, isNote }) => post.kind === 'post' && !isNote && !answered.has(post.id),
  );
  if (opener?.post.kind !== 'post') return '';
  const words = veilOf(thread, design.identity).words(opener.text);
  const passage = passageOf(withoutNumber(words, 1, thread.posts.length), opener.post.lang);
  return passage.whole ? textOf(passage, coverTitles(passage, passage.whole)[0]!.title) : '';
}

/** Who wrote it and where it stands, the longest first; '' of who is hidden. */
function creditsOf(
  thread: Thread,
  edits: Edits,
  design: Design,
  platform: Platform | null,
): string[] {
  const { author, source } = threadInWords(thread, edits, design);
  if (source === null) return [''];
  const { name, handle } = author;
  // Elsewhere than at X `@` would name somebody else, who is called the same there.
  const at = (shown: string) => (platform === 'x' ? `@${shown}` : `${shown} on X`);
  const plain = name === null ? null : oneLine(nameLine({ ...author, handle: null }));
  const whole = plain && handle !== null ? `By ${plain} (${at(handle)})` : null;
  const short = handle === null ? plain && `By ${plain}` : `By ${at(handle)}`;
  return [whole, short, ''].flatMap((credit) =>
    credit === null ? [] : [[credit, source].filter(Boolean).join('\n')],
  );
}

/** As much of the hook as there is room for above who wrote it. */
function withHook(hook: string, signed: string, platform: Platform | null, most: number): string {
  const all = harmless(hook).trim();
  const captionWith = (part: string) => [part, signed].filter(Boolean).join('\n\n');
  let room = all.length;
  while (room > 1) {
    const caption = captionWith(shortened(all, room));
    const over = captionLength(caption, platform) - most;
    if (over <= 0) return caption;
    // A unit counts up to four times, and a link more than it is long.
    room -= Math.max(1, Math.floor(over / 4));
  }
  return fits(captionWith(all), platform, most) ? captionWith(all) : signed;
}
