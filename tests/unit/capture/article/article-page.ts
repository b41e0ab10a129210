import { readThread } from '../../../../src/capture/list/read-thread.ts';
import type { Block } from '../../../../src/thread/article-blocks.ts';
import type { ShownPost, Thread } from '../../../../src/thread/schema.ts';
import { cellContent } from '../../../support/local-x/page/cells.ts';
import { LABELS } from '../../../support/local-x/page/labels.ts';
import { fillPhoto } from '../../../support/local-x/page/media.ts';
import type { Article, ArticleBlock, Media, Run } from '../../../support/local-x/threads/schema.ts';

export const ID = '2026342404084629158';
const person = { name: 'Ada', avatar: 'AdaAvatar', shape: 'round', verified: 'none' } as const;
export const PEOPLE = { ada: person, bob: { ...person, name: 'Bob' } };

/** An article on the page of its post, in the markup of the local X, with its pictures loaded. */
export function articlePage(article: Partial<Article>, { isLoaded = true } = {}): Document {
  const page = document.implementation.createHTMLDocument('');
  const data = {
    ...{ kind: 'post' as const, key: ID, by: 'ada', opened: true },
    ...{ above: false, below: false, ends: true, isCut: false },
    post: { id: ID, text: '', article: { title: 'On boats', blocks: [], ...article } },
  };
  const cell = document.createElement('div');
  cell.setAttribute('data-testid', 'cellInnerDiv');
  cell.append(cellContent(data, { people: PEOPLE, labels: LABELS.en, language: 'en' }));
  for (const box of cell.querySelectorAll<HTMLElement>('[data-late]')) {
    if (isLoaded) fillPhoto(box);
  }
  const column = page.body.appendChild(page.createElement('div'));
  column.setAttribute('data-testid', 'primaryColumn');
  const end = page.createElement('div');
  end.setAttribute('data-testid', 'cellInnerDiv');
  end.innerHTML = '<div><div></div></div>';
  column.append(page.importNode(cell, true), end);
  return page;
}

export function threadOf(page: Document): Thread {
  const result = readThread(page, `https://x.com/ada/status/${ID}`, '2026-12-01T00:00:00.000Z');
  if (!result.ok) throw new Error(result.problem);
  return result.thread;
}

export const postOf = (page: Document): ShownPost => threadOf(page).posts[0] as ShownPost;

/** The blocks without what is the same of all of them. */
export const blocksOf = (...blocks: ArticleBlock[]) =>
  postOf(articlePage({ blocks })).blocks.map(bare);

export function bare({ id: _, lang: __, dir, ...block }: Block) {
  return dir === 'rtl' ? { ...block, dir } : block;
}

export const run = (text: string, ...as: NonNullable<Run['as']>): Run =>
  as.length > 0 ? { text, as } : { text };

export const paragraph = (...runs: (Run | string)[]): ArticleBlock => ({
  kind: 'paragraph',
  runs: runs.map((one) => (typeof one === 'string' ? { text: one } : one)),
});

export const photo = (key: string, alt?: string): Media => ({
  ...{ kind: 'photo', key, format: 'jpg', width: 1200, height: 800, scene: 'harbour' },
  ...(alt !== undefined && { alt }),
});
