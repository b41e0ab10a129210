import fs from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';
import { outlineOf, type PageOutline, PageOutlineSchema } from './page-outline.ts';
import { Problem } from './problem.mjs';
import { openSavedPage } from './saved-page.ts';

export const EXPECTED_FILE = path.join('docs', 'captures-expected.json');

const ReadingSchema = v.strictObject({
  /** Names a post and nobody: `https://x.com/i/status/ID`. */
  url: v.pipe(v.string(), v.regex(/^https:\/\/x\.com\/(?:i\/status\/\d{1,25}|home)$/)),
  /** What was hard to decide, in our own words. */
  note: v.optional(v.pipe(v.string(), v.maxLength(300))),
  expected: PageOutlineSchema,
});

const ExpectedPageSchema = v.strictObject({
  /** Where it is in the folder; a `*` stands for what would name somebody. */
  file: v.pipe(v.string(), v.regex(/^[\w*][\w.()*/-]*\.html$/)),
  /** The addresses it is read as: that of the opened post, and of others on the page. */
  readings: v.pipe(v.array(ReadingSchema), v.minLength(1)),
});

/** The list of saved pages and of what is to be read from them. */
export const ExpectedPagesSchema = v.strictObject({ pages: v.array(ExpectedPageSchema) });

type ExpectedPage = v.InferOutput<typeof ExpectedPageSchema>;

export interface CapturesReport {
  /** One for each reading, and for each page that is not listed. */
  lines: string[];
  right: number;
  wrong: number;
  missing: number;
  notListed: number;
}

/**
 * Reads the listed pages of a folder and names what is not as expected.
 *
 * @throws Problem when there is no such folder or list, or the folder has none of the pages
 */
export function checkCaptures(folder: string, expectedFile: string): CapturesReport {
  const pages = readExpected(expectedFile);
  const files = filesOf(folder);
  const report: CapturesReport = { lines: [], right: 0, wrong: 0, missing: 0, notListed: 0 };
  const listed = new Set<string>();
  for (const { file: name, readings } of pages) {
    const [file, ...others] = files.filter((candidate) => isNamed(candidate, name));
    if (others.length > 0) throw new Problem(`${name} stands for ${file} and ${others[0]}.`);
    if (file === undefined) {
      report.missing += readings.length;
      report.lines.push(...readings.map(({ url }) => `${name} ${url}: missing`));
      continue;
    }
    listed.add(file);
    const read = openSavedPage(path.join(folder, file));
    for (const { url, expected } of readings) {
      const differences = compare(expected, outlineOf(read(url), url));
      report[differences.length === 0 ? 'right' : 'wrong']++;
      report.lines.push(`${name} ${url}: ${differences.join('; ') || 'ok'}`);
    }
  }
  if (listed.size === 0) throw new Problem(`None of the pages listed is in ${folder}.`);
  const others = files.filter((file) => !listed.has(file));
  report.notListed = others.length;
  report.lines.push(...others.map((file) => `${file}: not listed`));
  return report;
}

/** What the reader finds on a page, in the form of the list. */
export function outlineOfFile(file: string, url: string): PageOutline {
  return outlineOf(openSavedPage(file)(url), url);
}

function filesOf(folder: string): string[] {
  try {
    return fs
      .readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.html'))
      .map((file) => file.replaceAll('\\', '/'))
      .sort();
  } catch {
    throw new Problem(`There is no folder ${folder}.`);
  }
}

function readExpected(file: string): ExpectedPage[] {
  let data: unknown;
  try {
    data = JSON.parse(fs.readFileSync(file, 'utf8'));
  } catch (error) {
    const isBroken = error instanceof SyntaxError;
    throw new Problem(isBroken ? `${file} is no JSON.` : `The file ${file} cannot be read.`);
  }
  const { issues, output } = v.safeParse(ExpectedPagesSchema, data);
  if (issues === undefined) return output.pages;
  const [{ message }] = issues;
  throw new Problem(`${file} is no list of pages: ${v.getDotPath(issues[0]) ?? ''} ${message}.`);
}

function isNamed(file: string, pattern: string): boolean {
  const parts = pattern.split('*').map((part) => part.replace(/[.()]/g, '\\$&'));
  return new RegExp(`^${parts.join('[^/]+')}$`).test(file);
}

/** `posts.1.media: expected ["photo"], found nothing` for every field that differs. */
function compare(expected: PageOutline, found: PageOutline): string[] {
  const before = fieldsOf(expected);
  const after = fieldsOf(found);
  const show = (value: string | undefined) => value ?? 'nothing';
  return [...new Set([...before.keys(), ...after.keys()])]
    .filter((field) => before.get(field) !== after.get(field))
    .map((field) => {
      return `${field}: expected ${show(before.get(field))}, found ${show(after.get(field))}`;
    });
}

function fieldsOf(value: unknown, name = ''): Map<string, string> {
  const isPlain = (part: unknown) => typeof part !== 'object' || part === null;
  if (isPlain(value) || (Array.isArray(value) && value.every(isPlain))) {
    return new Map([[name, JSON.stringify(value)]]);
  }
  const parts = Object.entries(value as object);
  return new Map(
    parts.flatMap(([key, part]) => [...fieldsOf(part, name ? `${name}.${key}` : key)]),
  );
}
