// @vitest-environment node
import { describe, expect, it } from 'vitest';
import type { Content, Link } from '../../../../src/render/pdf/page-content.ts';
import { withPdfJs } from '../../../support/pdf-readers.ts';
import { block, line, page, pdfOf } from './contents.ts';

interface Node {
  role?: string;
  alt?: string;
  lang?: string;
  type?: string;
  id?: string;
  children?: Node[];
}

/** The tree of a page in short: `Role(…)`, quoted the marked words, `@` an annotation. */
async function structureOf(pdf: Uint8Array): Promise<string> {
  return withPdfJs(pdf, async (document) => {
    const first = await document.getPage(1);
    const words = new Map<string, string>();
    const open: string[] = [];
    const { items } = await first.getTextContent({ includeMarkedContent: true });
    for (const item of items) {
      if ('str' in item) words.set(open.at(-1)!, (words.get(open.at(-1)!) ?? '') + item.str);
      else if (item.type === 'endMarkedContent') open.pop();
      else open.push(item.id);
    }
    const short = (node: Node): string => {
      if (node.type === 'content')
        return `"${(words.get(node.id!) ?? '').replace('\u00a0', ' ').trim()}"`;
      if (node.type === 'object') return '@';
      const facts = [node.lang, node.alt].filter(Boolean).map((fact) => `:${fact}`);
      return `${node.role}${facts.join('')}(${(node.children ?? []).map(short).join(' ')})`;
    };
    return short((await first.getStructTree()) as Node);
  });
}

const picture: Content = {
  kind: 'picture',
  alt: 'Ein Brot (“frisch”) 🥖',
  lang: 'de',
  box: { x: 30, y: 100, width: 200, height: 150 },
};
const TARGET = 'https://example.com/a(b)/%C3%BCber?q=1&r=2';
const link = (facts: Partial<Link> = {}): Link => ({
  url: TARGET,
  text: 'read more',
  boxes: [
    { x: 30, y: 40, width: 90, height: 20 },
    { x: 30, y: 66, width: 45, height: 20 },
  ],
  ...facts,
});

describe('what a screen reader is told', () => {
  it('is what the words are, in the order of the page', async () => {
    const children: Content[] = [
      {
        kind: 'group',
        tag: 'Art',
        children: [
          block([line('Noor @noor', 20)], { tag: 'H1', lang: 'en' }),
          block([line('Hello', 60)], { lang: 'en' }),
          picture,
          {
            kind: 'group',
            tag: 'BlockQuote',
            children: [block([line('Quoted', 300)], { lang: 'qme' })],
          },
        ],
      },
      block([line('Footer', 600)], { lang: 'no language (' }),
    ];
    expect(await structureOf(await pdfOf([page({ children })]))).toBe(
      'Root(Document(Sect(Art(H1:en("Noor @noor") P:en("Hello") ' +
        'Figure:de:Ein Brot (“frisch”) 🥖("") BlockQuote(P("Quoted"))) P("Footer"))))',
    );
  });

  it('has links where they stand among the words', async () => {
    const links = { 'read\u00a0more': 0 };
    const children = [block([line('please read\u00a0more here', 40, { links })])];
    const pdf = await pdfOf([page({ children, links: [link()] })]);
    expect(await structureOf(pdf)).toBe(
      'Root(Document(Sect(P("please" Link("read more" @ @) "here"))))',
    );
  });

  it('has links of words from right to left beside them, the line being one piece', async () => {
    const children = [block([line('שלום עולם', 40, { isRtl: true, links: { עולם: 0 } })])];
    const pdf = await pdfOf([page({ children, links: [link()] })]);
    expect(await structureOf(pdf)).toBe('Root(Document(Sect(P("שלום עולם" Link(@ @)))))');
  });

  it('has links without words, such as a code, at the end of the page', async () => {
    const pdf = await pdfOf([page({ children: [block([line('words')])], links: [link()] })]);
    expect(await structureOf(pdf)).toBe('Root(Document(Sect(P("words") Link(@ @))))');
  });
});

describe('the links of a page', () => {
  const annotationsOf = (pdf: Uint8Array) =>
    withPdfJs(pdf, async (document) => (await document.getPage(1)).getAnnotations());

  it('lead where they lead on the web, from each line that they stand on', async () => {
    const annotations = await annotationsOf(await pdfOf([page({ links: [link()] })]));
    expect(annotations.map(({ url }) => url)).toEqual([TARGET, TARGET]);
    expect(annotations.map(({ rect }) => rect)).toEqual([
      [22.5, 461.25, 90, 476.25],
      [22.5, 441.75, 56.25, 456.75],
    ]);
    expect(annotations[0].contentsObj.str).toBe('read more');
  });

  it('say where they lead when they have no words', async () => {
    const pdf = await pdfOf([page({ links: [link({ text: '' })] })]);
    expect((await annotationsOf(pdf))[0].contentsObj.str).toBe(TARGET);
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', 'no address', ''])(
    'lead nowhere but to the web: %s',
    async (url) => {
      const pdf = await pdfOf([page({ children: [block([line('a')])], links: [link({ url })] })]);
      expect(await annotationsOf(pdf)).toEqual([]);
      expect(Buffer.from(pdf).toString('latin1')).not.toContain('/URI');
    },
  );
});
