import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { RANGES } from '../../../../src/design/fields.ts';
import { FONT_FAMILIES } from '../../../../src/design/font-families.ts';
import { FAMILIES, familyKind, fontStack } from '../../../../src/slides/fonts/font-stacks.ts';

const CSS = readFileSync('src/slides/style/scripts.css', 'utf8');
const rule = (selector: string) => CSS.split(`\n${selector} {`)[1]!.split('}')[0]!;
const named = (block: string) => [...block.matchAll(/(--\w+):/g)].map((match) => match[1]);

describe('the font of a design', () => {
  it('is one, or one of the user’s own before its stand-in', () => {
    expect(fontStack('garamond')).toBe('"EB Garamond Variable"');
    expect(fontStack('own:0123456789abcdef')).toBe('"own 0123456789abcdef", "Inter Variable"');
  });

  it.each(FONT_FAMILIES)('%s can be light as well as bold', (id) => {
    const { min, max } = FAMILIES[id].weights;
    expect(min).toBeLessThanOrEqual(400);
    expect(max).toBeGreaterThanOrEqual(700);
    expect(max).toBeGreaterThan(RANGES.fontWeight.min);
  });

  it('has fonts of its kind behind it', () => {
    expect(FONT_FAMILIES.map(familyKind)).toEqual([
      ...['sans', 'sans', 'sans', 'sans', 'serif', 'serif', 'serif', 'serif', 'mono'],
    ]);
    expect(familyKind('own:0123456789abcdef')).toBe('sans');
  });
});

describe('the fonts for other scripts', () => {
  const SCRIPTS = ['ja', 'hans', 'hant', 'ko', 'arabic', 'hebrew', 'devanagari', 'thai'];

  it('stand in every stack', () => {
    const stack = rule('.slide,\n.slide [lang],\n.slide .set,\n.slide .set-attachments');
    for (const script of SCRIPTS) expect(stack).toContain(`var(--${script})`);
    expect(stack.match(/var\(--\w+\)/g)!.at(0)).toBe('var(--family)');
    expect(stack.match(/var\(--\w+\)/g)!.at(-1)).toBe('var(--last)');
  });

  it.each(['.slide,\n.slide .sans', '.slide.serif,\n.slide .serif'])(
    'are there for every script in %s',
    (selector) => {
      const block = rule(selector);
      expect(named(block)).toEqual(expect.arrayContaining(SCRIPTS.map((script) => `--${script}`)));
      // Linux has them by Noto, under one name or the other.
      for (const script of SCRIPTS) expect(block).toMatch(new RegExp(`--${script}: [^;]*"Noto S?`));
    },
  );

  it('of the same characters differ by language', () => {
    const han = (language: string) =>
      new RegExp(`:lang\\(${language}\\)[^{]*\\{\\s*--han: var\\(--(\\w+)\\)`).exec(CSS)?.[1];
    expect(['ja', 'ko', 'zh', 'zh-Hant', 'zh-TW', 'zh-HK'].map(han)).toEqual([
      ...['ja', 'ko', 'hans', 'hant', 'hant', 'hant'],
    ]);
  });
});
