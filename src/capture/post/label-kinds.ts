import type { Label } from '../../thread/schema.ts';
import { all } from '../page/dom.ts';
import { SELECTORS } from '../page/selectors.ts';
import { profileHandle, statusLink, webUrl } from '../page/web-url.ts';
import { LABEL_WORDS } from './words-of-x.ts';

type Kind = Label['kind'];

/** How the path of the icon begins that X draws before "Made with AI". */
const AI_ICON = /^M14 2c0 3\.35/;

/** Pages of X's help that labels lead to, by what stands in their address in every language. */
const HELP_PAGES: [path: RegExp, kind: Kind][] = [
  [/\/state-affiliated|\/government-/, 'state'],
  [/\/automated-account/, 'automated'],
  [/\/parody|\/authenticity/, 'parody'],
  [/\/paid-partnership/, 'paid'],
];

/**
 * By where its links lead and by its icon, and where they do not tell, by words that are known. A label that
 * names somebody with a link may be of several kinds, so that its words count first.
 */
export function kindOfLabel(box: Element, words: string, base: string): Kind {
  const targets = linksOf(box).map((link) => link.getAttribute('href'));
  if (targets.some((target) => statusLink(target, base)?.handle === null)) return 'from';
  const told = toldKind(box, words, base);
  if (told !== null) return told;
  // Around it may be a link to the author.
  const names = all(box, SELECTORS.link).some(
    (link) => profileHandle(link.getAttribute('href'), base) !== null,
  );
  return names ? 'automated' : 'other';
}

/** The kind that a label tells by itself, wherever it stands; null where it does not. */
export function toldKind(box: Element, words: string, base: string): Kind | null {
  const helped = linksOf(box)
    .map((link) => helpKind(link.getAttribute('href'), base))
    .find((kind) => kind !== null);
  if (helped) return helped;
  if (all(box, 'path').some((path) => AI_ICON.test(path.getAttribute('d') ?? ''))) return 'ai';
  return LABEL_WORDS.find(([pattern]) => pattern.test(words))?.[1] ?? null;
}

function linksOf(box: Element): Element[] {
  return [...all(box, SELECTORS.link), box.closest('a')].filter((link) => link !== null);
}

function helpKind(target: string | null, base: string): Kind | null {
  const url = webUrl(target, base);
  if (url === null) return null;
  const { hostname, pathname } = new URL(url);
  if (!/^help\.(?:x|twitter)\.com$/.test(hostname)) return null;
  return HELP_PAGES.find(([path]) => path.test(pathname))?.[1] ?? null;
}
