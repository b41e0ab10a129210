/** Whether the browser tells of something itself: a page can dispatch any event that it likes. */
export function isOfBrowser(event: Event): boolean {
  return event.isTrusted;
}
