import { type ReadSpan, readInlines } from './read-inlines.ts';

/** A block of Markdown as a reader sees it. */
export interface ReadBlock {
  kind:
    | 'paragraph'
    | 'heading'
    | 'quote'
    | 'list'
    | 'rule'
    | 'code'
    | 'html'
    | 'table'
    | 'definition'
    | 'lazy';
  level?: number;
  spans: ReadSpan[];
  blocks: ReadBlock[];
}

const RULE = /^ {0,3}([-*_])(?:[ \t]*\1){2,}[ \t]*$/;
const FENCE = /^ {0,3}(?:`{3,}|~{3,})/;
const HEADING = /^ {0,3}(#{1,6})(?:[ \t]+(.*?))?(?:[ \t]+#+)?[ \t]*$/;
const QUOTE = /^ {0,3}> ?/;
const ITEM = /^ {0,3}(?:[-+*]|\d{1,9}[.)])(?:[ \t]+|$)/;
const ITEM_IN_TEXT = /^ {0,3}(?:[-+*]|1[.)])[ \t]+\S/;
const UNDERLINE = /^ {0,3}(=+|-+)[ \t]*$/;
const DELIMITERS = /^ {0,3}\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/;
const HTML = /^ {0,3}<(?:!|\?|\/?(?:script|pre|style|textarea|div|p|table|ul|h\d)\b)/i;
const LONE_TAG = /^ {0,3}<\/?[a-z][^<>]*>[ \t]*$/i;
const DEFINITION = /^ {0,3}\[(?:[^\]\\]|\\.)+\]:/;

const isBlank = (line: string) => /^[ \t]*$/.test(line);
const beginsOther = (line: string) =>
  [RULE, FENCE, HEADING, QUOTE, ITEM_IN_TEXT, HTML].some((pattern) => pattern.test(line));

/**
 * Reads Markdown after the rules of CommonMark and GFM for where a block begins; blocks that our
 * files never hold are named and not read further.
 */
export function readMarkdown(source: string): ReadBlock[] {
  const lines = source.split(/\r\n|[\n\r]/);
  const blocks: ReadBlock[] = [];
  const add = (kind: ReadBlock['kind'], rest: Partial<ReadBlock> = {}) =>
    blocks.push({ kind, spans: [], blocks: [], ...rest });
  const takeWhile = (belongs: (line: string) => boolean) => {
    const taken: string[] = [];
    while (lines.length > 0 && belongs(lines[0]!)) taken.push(lines.shift()!);
    return taken;
  };

  while (lines.length > 0) {
    const line = lines[0]!;
    const heading = HEADING.exec(line);
    if (isBlank(line)) lines.shift();
    else if (/^(?: {4}| {0,3}\t)/.test(line) || FENCE.test(line)) {
      lines.shift();
      add('code');
    } else if (RULE.test(line)) {
      lines.shift();
      add('rule');
    } else if (heading) {
      lines.shift();
      add('heading', { level: heading[1]!.length, spans: readInlines(heading[2] ?? '') });
    } else if (QUOTE.test(line)) {
      const quoted = takeWhile((next) => QUOTE.test(next)).map((next) => next.replace(QUOTE, ''));
      add('quote', { blocks: readMarkdown(quoted.join('\n')) });
      // A line that is no part of it any more would be drawn into it all the same.
      if (lines.length > 0 && !isBlank(lines[0]!)) add('lazy');
    } else if (ITEM.test(line)) {
      const items = takeWhile((next) => ITEM.test(next)).map((next) => next.replace(ITEM, ''));
      add('list', { blocks: items.flatMap(readMarkdown) });
      if (lines.length > 0 && !isBlank(lines[0]!)) add('lazy');
    } else if (HTML.test(line) || LONE_TAG.test(line)) {
      lines.shift();
      add('html');
    } else if (DEFINITION.test(line)) {
      lines.shift();
      add('definition');
    } else {
      const first = lines.shift()!;
      const others = takeWhile(
        (next) => !isBlank(next) && !beginsOther(next) && !UNDERLINE.test(next),
      );
      const text = [first, ...others].map((each) => each.trimStart());
      const last = lines[0];
      if (last !== undefined && UNDERLINE.test(last)) {
        lines.shift();
        add('heading', { level: last.includes('=') ? 1 : 2 });
      } else if (others.some((next) => DELIMITERS.test(next))) add('table');
      else add('paragraph', { spans: readInlines(text.join('\n').replace(/[ \t]+$/, '')) });
    }
  }
  return blocks;
}
