import { allIn, isBefore, type Region } from '../page/dom.ts';
import { SELECTORS } from '../page/selectors.ts';

/**
 * Whether only those who pay its author see the rest of a post: then the link to do so stands under
 * the beginning. The one in the header of the opened post says nothing.
 */
export function isForSubscribers(region: Region, text: Element | null): boolean {
  return (
    text !== null &&
    allIn(region, SELECTORS.subscribeLink).some(
      (link) => isBefore(text, link) && !text.contains(link),
    )
  );
}
