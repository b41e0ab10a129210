import fs from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

const CAPTURE = path.resolve('src/capture');
const HOME = path.join('page', 'selectors.ts');

const LITERAL = /'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`/g;
const ATTRIBUTE = /\[[a-z][a-z-]*(?:[~^$*|]?=|\])/;
const QUERY = /\b(?:querySelector(?:All)?|all|one|has|allIn|oneIn|closest|matches)\([^;]*/g;
/** The tags of HTML are no markup of X, and what counts them says nothing: they may stand anywhere. */
const TAGS = /^(?:[a-z*][a-z0-9]*(?:\s*[,>]\s*|\s+)?)*$/;

/** The selectors in a file that name something of X's markup. */
function rawSelectors(code: string): string[] {
  const plain = code.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1');
  const named = (text: string) =>
    (text.match(LITERAL) ?? []).map((literal) => literal.slice(1, -1).replace(/\$\{[^}]*\}/g, 'x'));
  const asked = (plain.match(QUERY) ?? []).flatMap((call) => named(call.split('=>')[0]!));
  const odd = asked.filter((text) => /[.#[]/.test(text) && !TAGS.test(text));
  const isPattern = (text: string) => /\(\?:|\[[a-z]{2}\](?!=)/.test(text);
  return [
    ...new Set([
      ...named(plain).filter((text) => ATTRIBUTE.test(text) && !isPattern(text)),
      ...odd,
    ]),
  ];
}

it('are named in one file', () => {
  const files = fs
    .readdirSync(CAPTURE, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && file !== HOME);
  expect(files.length).toBeGreaterThan(35);
  const found = files.flatMap((file) =>
    rawSelectors(fs.readFileSync(path.join(CAPTURE, file), 'utf8')).map((raw) => `${file}: ${raw}`),
  );
  expect(found).toEqual([]);
});

it.each([
  [`one(box, '[dir="auto"]')`, 1],
  [`has(box, \`\${SELECTORS.post} a[href*="/status/\${id}"]\`)`, 1],
  [`const BADGE = 'svg[data-icon]';`, 1],
  [`box.closest('.quote')`, 1],
  [`all(box, '#react-root')`, 1],
  [`box.matches('a[href]')`, 1],
  [`one(box, 'span, div') ?? box.closest('li')`, 0],
  [`all(box, '*'); all(box, 'div > div')`, 0],
  [`one(box, \`div\${SELECTORS.words}\`)`, 0],
  [`/** [data-testid] */ one(box, SELECTORS.post)`, 0],
  [`const first = cells[index]; text.split('.')`, 0],
])('are found where they stand raw: %s', (code, count) => {
  expect(rawSelectors(code)).toHaveLength(count);
});
