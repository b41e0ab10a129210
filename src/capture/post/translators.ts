import { all, has, hasOwnWords, oneIn, type Region, squeeze } from '../page/dom.ts';
import { SELECTORS } from '../page/selectors.ts';
import { LABEL_WORDS } from './words-of-x.ts';

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

/**
 * Whether the text is a machine translation. Where X replaced it, a bar with an icon and a "show
 * original" button stands right before it. Its words are translated themselves, so only its shape
 * can be asked.
 */
export function isTranslated(text: Element): boolean {
  if (isReplaced(text)) return true;
  let box = text;
  while (box.parentElement !== null && isAlone(box) && !box.previousElementSibling)
    box = box.parentElement;
  const bar = box.previousElementSibling;
  const isOffered = bar !== null && has(bar, 'svg') && has(bar, SELECTORS.pressable);
  const isOther = bar !== null && (has(bar, HEADER) || isLabel(bar));
  if (bar !== null && !isOther && (isOffered || has(bar, SELECTORS.translationIcon))) return true;
  const below = box.nextElementSibling;
  const isSigned = below !== null && has(below, SELECTORS.translationIcon);
  return (
    isSigned &&
    has(below, SELECTORS.pressable) &&
    !has(below, SELECTORS.written) &&
    isMoreThanControl(below)
  );
}

/** Of what stands before a text, the author's name and picture are no bar. */
const HEADER = [SELECTORS.userName, SELECTORS.avatarBox, SELECTORS.time].join();

/** A label with a button that explains it looks the same; none of them says that a machine translates. */
function isLabel(bar: Element): boolean {
  const words = squeeze(bar.textContent);
  return LABEL_WORDS.some(([told, kind]) => kind !== 'automated' && told.test(words));
}

/** Whether nothing else stands in what is around a box. */
const isAlone = (box: Element) => box.parentElement?.childElementCount === 1;

/** An offer to translate is a button, and nothing beside it. */
function isMoreThanControl(bar: Element): boolean {
  return [bar, ...all(bar, '*')].some(
    (part) => hasOwnWords(part) && part.closest(SELECTORS.pressable) === null,
  );
}
