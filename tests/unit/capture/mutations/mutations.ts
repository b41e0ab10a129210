import type { Page } from './local-pages.ts';

export const CHANGES = [
  'attribute dropped',
  'attribute changed',
  'element renamed',
  'wrapper removed',
  'wrapper doubled',
  'element removed',
  'element doubled',
] as const;
export type Change = (typeof CHANGES)[number];

export interface Mutation {
  page: Page;
  change: Change;
  /** What is changed, in words: `div#tweetText lang`. */
  target: string;
  /** Where, or everywhere at once. */
  place: string;
  attribute: string | null;
  /** Of a box without a sign, on a page whose posts all stand alone. */
  isOfBox: boolean;
  /** Which elements of the page, by their place in the document. */
  at: number[];
}

export const EVERYWHERE = 'everywhere';
const BOX_IN = ' > ';
/** For boxes without a sign, all places with posts that are not of the thread count as one. */
const OUTSIDE = ['reply', 'own answer', 'ad', 'discover'];

const POST = 'article[data-testid="tweet"]';
const TEXT = '[data-testid="tweetText"]';
/** What a post says and shows: to take it away or to repeat it is no change of the markup. */
const CONTENT = [
  TEXT,
  '[data-testid="tweetPhoto"]',
  '[data-testid="card.wrapper"]',
  '[data-testid="birdwatch-pivot"]',
  '[data-testid="twitterArticleReadView"]',
  '[data-testid="swipe-to-dismiss"]',
  '[role="link"][tabindex="0"]',
  'article article',
  '[data-timeline-entry] [dir="auto"]',
  'a[href*="/photo/"]',
  // A slide that is not there, and what a label says: neither has a sign.
  '[data-testid="ScrollSnap-List"] > *',
  '[class*="row-words"]',
].join(',');

/**
 * Every mutation of a page: for every kind of element in it each change in one instance of every
 * kind of place, and in all instances at once. Kinds follow from the page: name, test id and role,
 * or for a box without a sign the way to it from one that has one.
 */
export function mutationsOf(page: Page): Mutation[] {
  const elements = [...page.document.body.querySelectorAll('*')];
  const found = elements.map((element, at) => ({ element, at }));
  const marked = found.filter(({ element }) => !element.parentElement!.closest('svg'));
  const isSingle = page.document.querySelectorAll(POST).length < 3;
  return [...groupBy(marked, ({ element }) => kindOf(element))].flatMap(([kind, instances]) => {
    const isMarked = !kind.includes(BOX_IN);
    const places = groupBy(instances, ({ element }) => placeOf(element, page, isMarked));
    const single = [...places].map(([place, [one]]) => ({ place, chosen: [one!] }));
    const all = { place: EVERYWHERE, chosen: instances };
    const groups = instances.length > 1 ? [...single, all] : single;
    return groups.flatMap(({ place, chosen }) =>
      changesOf(chosen.map(({ element }) => element)).map(
        ({ change, attribute, fits }): Mutation => ({
          page,
          change,
          target: attribute === null ? kind : `${kind} ${attribute}`,
          place,
          attribute,
          isOfBox: !isMarked && isSingle,
          at: chosen.filter(({ element }) => fits(element)).map(({ at }) => at),
        }),
      ),
    );
  });
}

function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string) {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

interface Possible {
  change: Change;
  attribute: string | null;
  fits(element: Element): boolean;
}

function changesOf(elements: readonly Element[]): Possible[] {
  const attributes = new Set(elements.flatMap((element) => element.getAttributeNames()));
  attributes.delete('class');
  const changes: Possible[] = [...attributes].flatMap((attribute) =>
    (['attribute dropped', 'attribute changed'] as const).map((change) => ({
      change,
      attribute,
      fits: (element: Element) => element.hasAttribute(attribute) && isMarkup(element, attribute),
    })),
  );
  const whole: [Change, (element: Element) => boolean][] = [
    ['element renamed', () => true],
    ['wrapper removed', (element) => element.childNodes.length > 0],
    ['wrapper doubled', () => true],
    ['element removed', isRemovable],
    ['element doubled', isRepeatable],
  ];
  for (const [change, fits] of whole) changes.push({ change, attribute: null, fits });
  return changes.filter(({ fits }) => elements.some(fits));
}

function isRemovable(element: Element): boolean {
  const isContent = element.closest(CONTENT) ?? element.querySelector(CONTENT);
  return isContent === null && !element.matches('article') && !element.querySelector('article');
}

function isRepeatable(element: Element): boolean {
  const isInContent = element.parentElement?.closest(CONTENT) != null;
  return !isInContent || (element.textContent === '' && !element.matches(`${TEXT} img`));
}

/** The alternative text of an emoji is a word of the post, not markup. */
function isMarkup(element: Element, attribute: string): boolean {
  return attribute !== 'alt' || !element.matches(`${TEXT} img`);
}

/** Changes the page; returns what takes the change back. */
export function mutate({ page, change, attribute, at }: Mutation): () => void {
  const { document } = page;
  const elements = document.body.getElementsByTagName('*');
  const chosen = at.map((index) => elements[index]!);
  const undo = chosen.map((element) => APPLY[change](element, attribute ?? ''));
  return () => {
    for (const step of undo.toReversed()) step();
  };
}

const APPLY: Record<Change, (element: Element, attribute: string) => () => void> = {
  'attribute dropped': (element, attribute) => {
    const value = element.getAttribute(attribute) ?? '';
    element.removeAttribute(attribute);
    return () => element.setAttribute(attribute, value);
  },
  'attribute changed': (element, attribute) => {
    const value = element.getAttribute(attribute) ?? '';
    element.setAttribute(attribute, other(value));
    return () => element.setAttribute(attribute, value);
  },
  'element renamed': (element) => {
    const box = element.ownerDocument.createElement('x-box');
    for (const { name, value } of element.attributes) box.setAttribute(name, value);
    box.append(...element.childNodes);
    element.replaceWith(box);
    return () => {
      element.append(...box.childNodes);
      box.replaceWith(element);
    };
  },
  'wrapper removed': (element) => {
    const children = [...element.childNodes];
    element.replaceWith(...children);
    return () => {
      children[0]!.before(element);
      element.append(...children);
    };
  },
  'wrapper doubled': (element) => {
    const box = element.ownerDocument.createElement('div');
    element.replaceWith(box);
    box.append(element);
    return () => box.replaceWith(element);
  },
  'element removed': (element) => {
    const { parentNode, nextSibling } = element;
    element.remove();
    return () => parentNode!.insertBefore(element, nextSibling);
  },
  'element doubled': (element) => {
    const copy = element.cloneNode(true) as Element;
    element.after(copy);
    return () => copy.remove();
  },
};

/** Numbers stay numbers, or else the change would be the same as leaving the attribute away. */
function other(value: string): string {
  if (/^-?\d+$/.test(value)) return value === '0' ? '-1' : '0';
  return `renamed-${value}`;
}

function kindOf(element: Element): string {
  const sign = signOf(element);
  if (sign !== element.localName) return sign;
  const steps: string[] = [];
  for (
    let box: Element | null = element;
    box && box.localName !== 'body';
    box = box.parentElement
  ) {
    const own = signOf(box);
    const isMarked = own !== box.localName;
    // The insides of all buttons are alike.
    if (box.localName === 'button') return ['button', element.localName].join(BOX_IN);
    steps.unshift(isMarked ? own : `${own}${numberOf(box)}`);
    if (isMarked) break;
  }
  return steps.join(BOX_IN);
}

function signOf(element: Element): string {
  const testId = element.getAttribute('data-testid')?.replace(/(UserAvatar-Container)-.*/, '$1');
  const role = element.getAttribute('role');
  const entry = element.hasAttribute('data-timeline-entry') ? '#timeline-entry' : '';
  return `${element.localName}${testId ? `#${testId}` : ''}${entry}${role ? `@${role}` : ''}`;
}

/** Which of its siblings a box is; among the pieces of a text it does not matter. */
function numberOf(element: Element): string {
  const siblings = [...(element.parentElement?.children ?? [])];
  const isInWords = element.closest(TEXT) !== null;
  return siblings.length === 1 || isInWords ? '' : `:${siblings.indexOf(element) + 1}`;
}

function placeOf(element: Element, { places }: Page, isMarked: boolean): string {
  let place = 'page';
  for (let box: Element | null = element; box !== null; box = box.parentElement) {
    place = places.get(box) ?? place;
  }
  if (!isMarked && OUTSIDE.includes(place)) place = 'outside of the thread';
  const outer = element.parentElement;
  const isQuoted = outer?.closest('article [role="link"][tabindex="0"],article article') != null;
  return isQuoted ? `${place}, quote` : place;
}
