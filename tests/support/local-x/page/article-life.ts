import { fillPhoto } from './media.ts';

/** How near the screen pictures of articles come, px. */
const NEAR = 300;

/**
 * An article as X keeps it on an open page: its pictures come near the screen, and all of its words leave the
 * page when one has scrolled on to the replies; their room stays.
 */
export function readWhileSeen(view: HTMLElement, imageDelay: number): void {
  const seen = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (!isIntersecting) continue;
        seen.unobserve(target);
        setTimeout(() => fillPhoto(target as HTMLElement), imageDelay);
      }
    },
    { rootMargin: `${NEAR}px` },
  );
  for (const box of view.querySelectorAll('[data-late]')) seen.observe(box);
  leaveWhenPassed(view);
}

function leaveWhenPassed(view: HTMLElement): void {
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
    if (isPassed && body.hasChildNodes()) {
      body.style.minHeight = `${body.offsetHeight}px`;
      body.replaceChildren();
    } else if (!isPassed && !body.hasChildNodes()) {
      body.append(...contents);
      body.style.minHeight = '';
    }
  };
  addEventListener('scroll', look, { passive: true });
}
