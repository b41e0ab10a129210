import fs from 'node:fs';
import path from 'node:path';
import { expect, test, vi } from 'vitest';
import messages from '../../../public/_locales/en/messages.json' with { type: 'json' };
import { codeKey } from '../../../src/browser/i18n.ts';
import { BACKGROUND_KINDS, IMAGE_FITS, PATTERNS } from '../../../src/design/background.ts';
import { PAGE_NUMBERS, SIGNED_SLIDES, TEMPLATES } from '../../../src/design/carousel.ts';
import { THEMES } from '../../../src/design/changes.ts';
import { PLATFORM_FORMATS } from '../../../src/design/platforms.ts';
import {
  AUTHOR_PLACES,
  DEFAULT_DESIGN,
  IDENTITIES,
  NUMBERINGS,
  SOURCES,
  WATERMARK_PLACES,
} from '../../../src/design/schema.ts';
import { OWN_GROUNDS, SLIDE_AUTHORS, SLIDE_LAYOUTS } from '../../../src/design/slide-layouts.ts';
import { STYLES } from '../../../src/design/styles.ts';
import { CAPTURE_PROBLEMS } from '../../../src/messaging/capture-problems.ts';
import { EXPORT_PROBLEMS } from '../../../src/messaging/export-problems.ts';
import { MISSING_REASONS } from '../../../src/store/missing-picture.ts';
import { REASON_CODES } from '../../../src/thread/schema.ts';

vi.mock('../../../src/browser/webext.ts', async () =>
  (await import('../../support/fake-browser.ts')).fakeBrowser(),
);

const known = new Set(Object.keys(messages));
const plurals = (key: string) => [`${key}_one`, `${key}_other`];

const source = ['src', 'manifest.json']
  .flatMap((place) => (fs.statSync(place).isFile() ? [place] : filesIn(place)))
  .map((file) => fs.readFileSync(file, 'utf8'))
  .join('\n');

function filesIn(folder: string): string[] {
  return fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => path.join(folder, file));
}

const TOLD_REASONS = [...MISSING_REASONS, 'no-access', 'unknown'];
const OPEN_PROBLEMS = ['no-grant', 'no-draft', 'no-answer'];
/** The names of the options of a control: text(`kind_${option}`). */
function optionsOf(kind: string, options: readonly string[]): string[] {
  expect(source).toContain(`text(\`${kind}_\${`);
  return options.map((option) => `${kind}_${option}`);
}

const ofCodes = [
  ...[...CAPTURE_PROBLEMS, ...OPEN_PROBLEMS].map((code) => codeKey('problem', code)),
  ...EXPORT_PROBLEMS.map((code) => codeKey('export_problem', code)),
  ...REASON_CODES.flatMap((code) => plurals(codeKey('reason', code))),
  ...TOLD_REASONS.flatMap((code) => [codeKey('missing', code), codeKey('missing_some', code)]),
  ...STYLES.map(({ id }) => codeKey('style', id)),
  ...optionsOf('background', BACKGROUND_KINDS),
  ...optionsOf('pattern', PATTERNS),
  ...optionsOf('fit', IMAGE_FITS),
  ...optionsOf('theme', [...Object.keys(THEMES), 'custom']),
  ...optionsOf('author', AUTHOR_PLACES),
  ...optionsOf('show', Object.keys(DEFAULT_DESIGN.show)),
  ...optionsOf('identity', IDENTITIES),
  ...optionsOf('replacement', ['name', 'handle']),
  ...optionsOf('numbers', NUMBERINGS),
  ...optionsOf('source', SOURCES),
  ...optionsOf('place', WATERMARK_PLACES),
  ...optionsOf('pageNumbers', PAGE_NUMBERS),
  ...optionsOf('template', TEMPLATES),
  ...optionsOf('signed', SIGNED_SLIDES),
  ...optionsOf('ground', OWN_GROUNDS),
  ...optionsOf('slideAuthor', SLIDE_AUTHORS),
  ...SLIDE_LAYOUTS.map((layout) => codeKey('slide_layout', layout)),
  ...optionsOf('size', [...PLATFORM_FORMATS.map(({ id }) => id.replaceAll('-', '_')), 'own']),
  ...['picture-too-large', 'picture-damaged', 'not-kept'].map((code) => codeKey('own_image', code)),
];

test('every text that is asked for is there', () => {
  const single = [...source.matchAll(/\btext\(\s*'(\w+)'/g)].map((match) => match[1]!);
  const counted = [...source.matchAll(/\bcountText\(\s*'(\w+)'/g)].map((match) => match[1]!);
  const ofManifest = [...source.matchAll(/__MSG_(\w+)__/g)].map((match) => match[1]!);
  expect(ofManifest).toContain('commandQuickExport');
  const chosen = [...source.matchAll(/\btext\(\w+ \? '(\w+)' : '(\w+)'\)/g)].flatMap(
    ([, one, other]) => [one!, other!],
  );
  expect(chosen).toContain('editorTitle');
  const ofTables = [...source.matchAll(/NAMES\b[^=]*= \{([^}]*)\}/g)].flatMap((table) =>
    [...table[1]!.matchAll(/: '(\w+)'/g)].map((match) => match[1]!),
  );
  expect(ofTables).toContain('layoutOneImage');
  const direct = [...single, ...chosen, ...ofTables, ...counted.flatMap(plurals)];
  const asked = [...direct, ...ofManifest, ...ofCodes];
  expect(asked.length).toBeGreaterThan(80);
  expect(asked.filter((key) => !known.has(key))).toEqual([]);
});

test('every text that is there is asked for', () => {
  const unused = [...known].filter((key) => {
    const name = key.replace(/_(one|other)$/, '');
    return !ofCodes.includes(key) && !new RegExp(`'${name}'|__MSG_${name}__`).test(source);
  });
  expect(unused).toEqual([]);
});

test('every text says to translators where it stands, and how long it may be', () => {
  const bare = Object.entries(messages).filter(([, message]) => !message.description);
  expect(bare.map(([key]) => key)).toEqual([]);
});

test('names of texts are such as Chrome accepts, and counted texts come in pairs', () => {
  for (const key of known) expect(key).toMatch(/^[A-Za-z0-9_@]+$/);
  const halves = [...known].filter((key) => key.endsWith('_one'));
  for (const key of halves) expect(known).toContain(key.replace(/_one$/, '_other'));
});

test('no template of slides is called like a ready style, which stands beside it', () => {
  const namesOf = (kind: string) =>
    Object.entries(messages).flatMap(([key, { message }]) =>
      key.startsWith(`${kind}_`) ? [message] : [],
    );
  const styles = namesOf('style');
  expect(namesOf('template').filter((name) => styles.includes(name))).toEqual([]);
});
