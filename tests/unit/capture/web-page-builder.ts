import { text } from './page-builder.ts';

/** Pages in the markup that visitors get since October 2026, with invented people. */
export const WEB_ACTIONS =
  '<div data-engagement-action="reply"><a aria-label="12 Replies" href="/compose"></a></div><div data-engagement-action="like"><button aria-label="いいね"></button></div>';

export function webEntry(
  handle: string,
  postId: string,
  words: string,
  more = '',
  opened = false,
): string {
  const place = opened
    ? 'tabindex="-1"'
    : `role="link" tabindex="0" data-href="/${handle}/status/${postId}"`;
  return `
  <div data-timeline-entry="" ${place}>
  <article><a href="/${handle}"><img alt="@${handle}" src="https://pbs.twimg.com/profile_images/3/${handle}_normal.jpg"></a>
  <a href="/${handle}"><div>Name of ${handle}</div></a><svg data-icon="icon-verified-premium-color"></svg>
  <a href="/${handle}"><span>@${handle}</span></a>
  <div dir="auto">${text(words)}</div>${more}<a href="/${handle}/status/${postId}">Oct 3</a></article></div>`;
}

export function webPage(content: string): string {
  return `<!doctype html><body><main><ul><li>${content}</li></ul>${WEB_ACTIONS}</main></body>`;
}
