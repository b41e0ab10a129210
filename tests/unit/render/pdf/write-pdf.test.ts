// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PageContent, Word } from '../../../../src/render/pdf/page-content.ts';
import { writePdf } from '../../../../src/render/pdf/write-pdf.ts';
import {
  objectOffsets,
  pdfiumPixels,
  pdfiumText,
  pdfJsText,
  popplerText,
  withPdfJs,
} from '../../../support/pdf-readers.ts';
import { block, jpegPicture, line, page, pdfOf, pngPicture, SIZE } from './contents.ts';

/** Script, whether it goes from right to left, and a line of it. */
const LINES: [string, boolean, string][] = [
  ['Latin', false, 'Ærøskøbing “opens” at 7, daily — Ångström'],
  ['a single letter', false, 'a'],
  ['Arabic', true, 'نفتح المخبز كل صباح عند الساعة السادسة'],
  ['Hebrew', true, 'המאפייה פתוחה בכל יום'],
  ['Hebrew with vowels', true, 'בְּרֵאשִׁית בָּרָא אֱלֹהִים'],
  ['Devanagari', false, 'हमारी बेकरी रोज़ सुबह छह बजे खुलती है'],
  ['Thai', false, 'ร้านขนมปังของเราเปิดทุกวัน ยกเว้นวันจันทร์'],
  ['Chinese', false, '面包店每天早上六点开门，星期一休息。'],
  ['Japanese', false, 'パン屋は毎朝六時に開きます。'],
  ['Korean', false, '저희 빵집은 매일 아침 여섯 시에'],
  ['characters beyond 16 bits', false, '𠮷野家 𝒜𝓃𝓃 🥖'],
  ['emoji of several code points', false, 'family 👩‍👩‍👧‍👦 flag 🇩🇪 hand 👋🏽 key 3️⃣ heart ❤️ end'],
];

const readersOf = (text: string) => text.trim().replace(/\s+/g, ' ').normalize('NFC');
const textPage = (text: string, isRtl = false) =>
  page({ children: [block([line(text, 40, { isRtl })])] });

describe('the words of a PDF', () => {
  it.each(LINES)('come back from pdf.js and PDFium: %s', async (_, isRtl, text) => {
    const pdf = await pdfOf([textPage(text, isRtl)]);
    expect(readersOf(await pdfJsText(pdf))).toBe(text.normalize('NFC'));
    expect(readersOf(await pdfiumText(pdf))).toBe(text.normalize('NFC'));
  });

  it.each(LINES)('come back from poppler: %s', async (_, isRtl, text) => {
    expect(readersOf(popplerText(await pdfOf([textPage(text, isRtl)])))).toBe(
      text.normalize('NFC'),
    );
  });

  it('keep their spaces before words that end in a vowel mark', async () => {
    const pdf = await pdfOf([textPage('أهلاً شكراً جزيلاً لكم', true)]);
    expect(readersOf(await pdfJsText(pdf))).toBe('أهلاً شكراً جزيلاً لكم');
    expect(readersOf(await pdfiumText(pdf))).toBe('أهلاً شكراً جزيلاً لكم');
  });

  it('hold no control characters, and neither does what it says of itself', async () => {
    const forbidden = /(?![\n\t])[\p{Cc}\p{Surrogate}\ufffe\uffff]/u;
    const controls = [...Array(160).keys()].filter((code) => code < 32 || code > 126);
    const text = `a${String.fromCharCode(...controls)}\ufffe\uffff\ud83d`;
    const links = [{ url: 'https://example.org/', text, boxes: [] }];
    const children = [block([line(`Lamps ${text} end`, 40, { links: { Lamps: 0 } })])];
    const pdf = await pdfOf([page({ children, links })], { title: `T${text}`, author: text });
    const words = await pdfJsText(pdf);
    expect(words).toMatch(/^Lamps a/);
    expect(forbidden.exec(words)?.[0]).toBeUndefined();
    const { info } = await withPdfJs(pdf, (document) => document.getMetadata());
    const { Title, Author } = info as { Title: string; Author: string };
    expect(Title).toMatch(/^Ta/);
    expect(forbidden.exec(Title + Author)?.[0]).toBeUndefined();
  });

  it('stand in lines and on their pages', async () => {
    const lines = [line('first line of', 40), line('this paragraph', 66)];
    const pdf = await pdfOf([page({ children: [block(lines)] }), textPage('second page')]);
    expect(await pdfJsText(pdf, 1)).toBe('first line of\nthis paragraph');
    expect((await pdfiumText(pdf, 1)).split(/\s*\n/)).toEqual(['first line of', 'this paragraph']);
    expect(await pdfJsText(pdf, 2)).toBe('second page');
  });

  it('stand where they are to be seen', async () => {
    const words = line('where it stands', 100);
    const pdf = await pdfOf([page({ children: [block([words])] })]);
    const [item] = await withPdfJs(pdf, async (document) => {
      const { items } = await (await document.getPage(1)).getTextContent();
      return items.flatMap((one) => ('str' in one ? one : []));
    });
    const last = words.at(-1)!.box;
    const [, , , size, x, y] = item!.transform as number[];
    expect([x! / 0.75, item!.width / 0.75]).toEqual([
      expect.closeTo(30, 1),
      expect.closeTo(last.x + last.width - 30, 1),
    ]);
    expect(size! / 0.75).toBeCloseTo(20, 1);
    // The baseline is a fifth of the height above the lower edge.
    expect(SIZE.height - y! / 0.75).toBeCloseTo(100 + 20 - 4, 1);
  });

  it('may be none', async () => {
    const pdf = await pdfOf([page({})]);
    expect(await pdfJsText(pdf)).toBe('');
    expect(await pdfiumText(pdf)).toBe('');
  });
});

describe('the document', () => {
  it('has a title, an author, a language and the date that it was given', async () => {
    const pdf = await pdfOf([page({})], {
      title: 'خبز (bread) \\ 面包 🥖',
      author: 'Noor נור',
      language: 'iw',
    });
    const { info } = await withPdfJs(pdf, (document) => document.getMetadata());
    expect(info).toMatchObject({
      Title: 'خبز (bread) \\ 面包 🥖',
      Author: 'Noor נור',
      Language: 'he',
      CreationDate: 'D:20261120102030Z',
      ModDate: 'D:20261120102030Z',
    });
    const preferences = await withPdfJs(pdf, (document) => document.getViewerPreferences());
    expect(preferences).toMatchObject({ DisplayDocTitle: true });
  });

  it('has no author when none is to be named', async () => {
    const { info } = await withPdfJs(await pdfOf([page({})]), (one) => one.getMetadata());
    expect(info).not.toHaveProperty('Author');
  });

  it('has pages of the size that the slides have, a CSS px being 0.75 pt', async () => {
    const sizes = await withPdfJs(await pdfOf([page({})]), async (document) => {
      return (await document.getPage(1)).view;
    });
    expect(sizes).toEqual([0, 0, 405, 506.25]);
  });

  it('counts long pages in larger units, since readers open none of more than 14,400', async () => {
    const tall = { ...page({}), size: { width: 600, height: 38_400 } };
    const found = await withPdfJs(await pdfOf([tall]), async (document) => {
      const { view, userUnit } = await document.getPage(1);
      return { view, userUnit };
    });
    expect(found).toEqual({ view: [0, 0, 225, 14_400], userUnit: 2 });
  });

  it('takes pictures as they are', async () => {
    const [jpeg, png] = [jpegPicture(), pngPicture(2)];
    const pdf = Buffer.from(await pdfOf([page({}, jpeg), page({}, png)]));
    expect(pdf.includes(Buffer.from(await jpeg.arrayBuffer()))).toBe(true);
    expect(pdf.toString('latin1')).toContain('/Predictor 15/Colors 3/Columns 54');
    await expect(pdfOf([page({}, pngPicture(6))])).rejects.toThrow('not 8-bit RGB');
    await expect(pdfOf([page({}, new Blob(['GIF89a']))])).rejects.toThrow('no JPEG');
  });

  it('looks like its pictures, and like nothing else', async () => {
    const words = { children: [block([line('words that nobody sees')])] };
    const pdf = await pdfOf([
      page(words, jpegPicture([255, 255, 255])),
      page(words, pngPicture(2, [250, 0, 100])),
    ]);
    const coloursOf = async (number: number) => {
      const pixels = await pdfiumPixels(pdf, number);
      const found = new Set<string>();
      for (let at = 0; at < pixels.length; at += 4) found.add(pixels.subarray(at, at + 3).join());
      return [...found];
    };
    expect(await coloursOf(1)).toEqual(['255,255,255']);
    // The last row of pixels is not whole.
    expect((await coloursOf(2))[0]).toBe('250,0,100');
  });

  it('is the same bytes for the same pages, and has an id of its own for others', async () => {
    const make = (text: string) => pdfOf([textPage(text)]);
    const [first, again, other] = [await make('one'), await make('one'), await make('two')];
    expect(Buffer.compare(first, again)).toBe(0);
    const idOf = (pdf: Uint8Array) =>
      /\/ID\[<(\w{32})>/.exec(Buffer.from(pdf).toString('latin1'))?.[1];
    expect(idOf(first)).toMatch(/^\w{32}$/);
    expect(idOf(first)).not.toBe(idOf(other));
  });

  it('asks for one page after the other', async () => {
    const asked: string[] = [];
    async function* pages() {
      for (const text of ['one', 'two']) {
        asked.push(text);
        yield textPage(text);
      }
    }
    const info = { title: '', language: null, author: null, created: new Date(0) };
    const pdf = new Uint8Array(await (await writePdf(pages(), info)).arrayBuffer());
    expect(asked).toEqual(['one', 'two']);
    expect(await pdfJsText(pdf, 2)).toBe('two');
  });

  it('knows where each of its objects begins', async () => {
    const links = [{ url: 'https://example.com/', text: 'here', boxes: [line('here')[0]!.box] }];
    const pdf = await pdfOf([
      page({ children: [block([line('words')])], links }),
      textPage('more'),
    ]);
    const text = Buffer.from(pdf).toString('latin1');
    const offsets = objectOffsets(pdf);
    expect(offsets.size).toBeGreaterThan(20);
    for (const [object, offset] of offsets) {
      expect(text.slice(offset, offset + 12)).toMatch(new RegExp(`^${object} 0 obj\n`));
    }
    for (const [, length, data] of text.matchAll(/\/Length (\d+)>>\nstream\n/g)) {
      expect(Number(length), data).toBeGreaterThan(0);
    }
    for (const { index, 0: start, 1: length } of text.matchAll(/\/Length (\d+)>>\nstream\n/g)) {
      const end = index + start.length + Number(length);
      expect(text.slice(end, end + 10)).toBe('\nendstream');
    }
  });
});

describe('the words of anybody', () => {
  // Half surrogates and all.
  const unit = fc.nat({ max: 0xffff }).map((code) => String.fromCharCode(code));
  const anyText = fc.oneof(fc.string({ unit }), fc.string({ unit: 'binary' }));

  const wordsOf = (text: string, isRtl: boolean): PageContent => {
    const word: Word = { ...line('x')[0]!, text, isRtl, link: 0 };
    const { box } = word;
    return {
      children: [block([[word]], { lang: text }), { kind: 'picture', alt: text, lang: text, box }],
      links: [{ url: `https://example.com/${text.toWellFormed()}`, text, boxes: [box] }],
    };
  };

  it('do not break the file', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, fc.boolean(), async (text, isRtl) => {
        const info = { title: text, author: text, language: text };
        const pdf = await pdfOf([page(wordsOf(text, isRtl)), textPage('end')], info);
        expect(await pdfJsText(pdf, 2)).toBe('end');
        expect(await pdfiumText(pdf, 2)).toBe('end');
        const objects = [
          ...Buffer.from(pdf)
            .toString('latin1')
            .matchAll(/\n(\d+) 0 obj\n/g),
        ];
        expect(objects).toHaveLength(objectOffsets(pdf).size);
      }),
      { numRuns: 20 },
    );
  });

  it('come back as they were, where they are letters of one direction', async () => {
    // Of two equal marks over one letter PDFium tells one: they lie over one another.
    const letters = fc
      .stringMatching(/^[\p{Script=Latin}\p{Script=Greek}\p{Script=Han}]{1,20}$/u)
      .filter((text) => !/\p{M}/u.test(text));
    await fc.assert(
      fc.asyncProperty(letters, async (text) => {
        const seen = (await pdfiumText(await pdfOf([textPage(text)]))).trim();
        expect(seen.normalize('NFKC')).toBe(text.normalize('NFKC'));
      }),
      { numRuns: 20 },
    );
  });
});
