import { all, has, hasOwnWords } from '../page/dom.ts';
import { SELECTORS } from '../page/selectors.ts';

/** Whether a translator has put this element into a text of X, beside X's own words. */
export function isPutIn(element: Element): boolean {
  return element.matches(SELECTORS.putInByTranslator);
}

/**
 * Whether a translator has replaced the words of a text: nothing of them is left but what it put in, or it has
 * marked what it changed.
 */
export function isReplaced(text: Element): boolean {
  return has(text, SELECTORS.replacedByTranslator) || isPutInAlone(text);
}

/** Whether all words of a text stand in what a translator put in: then they are all that can be read. */
export function isPutInAlone(text: Element): boolean {
  const holders = [text, ...all(text, '*')].filter(hasOwnWords);
  const isInside = (holder: Element) => {
    const put = holder.closest(SELECTORS.putInByTranslator);
    return put !== null && put !== text && text.contains(put);
  };
  return holders.length > 0 && holders.every(isInside);
}
