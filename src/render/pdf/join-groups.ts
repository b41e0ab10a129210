import type { Content, Group } from './page-content.ts';

/**
 * Blocks of an article stand on the page one by one. Here they come together again: an article is one, the
 * paragraphs of a quotation are, and items that follow one another are a list, those that stand deeper in it lists
 * of their own.
 */
export function joined(contents: readonly Content[]): Content[] {
  const merged: Content[] = [];
  for (const content of contents) {
    const last = merged.at(-1);
    if (content.kind !== 'group') merged.push(content);
    else if (
      content.joins &&
      !isItem(content) &&
      last?.kind === 'group' &&
      last.tag === content.tag
    ) {
      last.children.push(...content.children);
    } else merged.push({ ...content, children: [...content.children] });
  }
  const all: Content[] = [];
  for (const content of merged) {
    if (content.kind !== 'group') all.push(content);
    else {
      const whole = { ...content, children: joined(content.children) };
      if (isItem(whole)) addItem(all, whole, whole.depth!);
      else all.push(whole);
    }
  }
  return all;
}

const isItem = ({ depth }: Group): boolean => depth !== undefined;

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
