import { fillPhoto } from './media.ts';
import type { PageSettings } from './settings.ts';

/** How near the screen pictures of articles come, px. */
const NEAR = 300;
/** An article has been scrolled past that does not come back, not even drawn anew. */
let isGoneForGood = false;

/**
 * An article as X keeps it on an open page: its pictures come near the screen, and all of its words leave the
 * page when one has scrolled on to the replies; their room stays. Words that come back have empty pictures again.
 */
export function readWhileSeen(
  view: HTMLElement,
  { imageDelay, articlesReturn }: Pick<PageSettings, 'imageDelay' | 'articlesReturn'>,
): void {
  const late = [...view.querySelectorAll<HTMLElement>('[data-late]')];
  const pictures = late.map((box) => ({ box, src: box.dataset.late! }));
  const seen = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (!isIntersecting) continue;
        seen.unobserve(target);
        setTimeout(() => target.isConnected && fillPhoto(target as HTMLElement), imageDelay);
      }
    },
    { rootMargin: `${NEAR}px` },
  );
  for (const { box } of pictures) seen.observe(box);

  const body = view.querySelector<HTMLElement>('[data-testid="twitterArticleRichTextView"]')!;
  const contents = [...body.childNodes];
  let wasConnected = false;
  const look = () => {
    wasConnected ||= view.isConnected;
    if (wasConnected && !view.isConnected) {
      removeEventListener('scroll', look);
      return;
    }
    const { bottom } = body.getBoundingClientRect();
    const isPassed = bottom < 0;
    if ((isPassed || isGoneForGood) && body.hasChildNodes()) {
      isGoneForGood ||= !articlesReturn;
      body.style.minHeight = `${body.offsetHeight}px`;
      for (const { box, src } of pictures) {
        if (!body.contains(box)) continue;
        box.replaceChildren();
        box.dataset.late = src;
        seen.observe(box);
      }
      body.replaceChildren();
    } else if (!isPassed && !body.hasChildNodes() && !isGoneForGood) {
      body.append(...contents);
      body.style.minHeight = '';
    }
  };
  look();
  addEventListener('scroll', look, { passive: true });
}
