import type { Content, Group } from './page-content.ts';

/**
 * Blocks of an article stand on the page one by one. Here they come together again: an article is one, the
 * paragraphs of a quotation are, and items that follow one another are a list, those that stand deeper in it lists
 * of their own.
 */
export function joined(contents: readonly Content[]): Content[] {
  const all: Content[] = [];
  for (const content of contents) add(all, content);
  return all;
}

function add(all: Content[], content: Content): void {
  const last = all.at(-1);
  if (content.kind !== 'group' || !content.joins) all.push(content);
  else if (content.depth !== undefined) addItem(all, content, content.depth);
  else if (last?.kind === 'group' && last.tag === content.tag) {
    for (const child of content.children) add(last.children, child);
  } else all.push({ ...content, children: joined(content.children) });
}

function addItem(all: Content[], item: Group, depth: number): void {
  const last = all.at(-1);
  const isList = last?.kind === 'group' && last.tag === 'L' && last.joins === true;
  const list: Group = isList ? last : { kind: 'group', tag: 'L', joins: true, children: [] };
  const above = list.children.at(-1);
  if (depth > 0 && above?.kind === 'group') {
    addItem(above.children, item, depth - 1);
    return;
  }
  if (!isList) all.push(list);
  list.children.push({ kind: 'group', tag: 'LI', children: item.children });
}
