import { all, has, hasOwnWords, oneIn, type Region } from '../page/dom.ts';
import { SELECTORS } from '../page/selectors.ts';

/** Whether a translator has put this element into a text of X, beside X's own words. */
export function isPutIn(element: Element): boolean {
  return element.matches(SELECTORS.putInByTranslator) || /transl/i.test(element.localName);
}

/**
 * Whether a translator has replaced the words of a text: nothing of them is left but what it put in, or it has
 * marked what it changed.
 */
export function isReplaced(text: Element): boolean {
  const replaced = SELECTORS.replacedByTranslator;
  return text.matches(replaced) || has(text, replaced) || isPutInAlone(text);
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

/** Whether the name of who wrote a post is not as they wrote it: then nothing of the post can be trusted to be. */
export function isNameReplaced(region: Region): boolean {
  const name = oneIn(region, SELECTORS.userName);
  return name !== null && has(name, SELECTORS.replacedByTranslator);
}
