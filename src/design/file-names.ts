import type { ExportSettings } from './export-settings.ts';

/** What a template of file names may hold, in braces. */
export const NAME_FIELDS = [
  'handle',
  'author',
  'date',
  'time',
  'id',
  'slug',
  'platform',
  'n',
] as const;
export type NameField = (typeof NAME_FIELDS)[number];
/** What the fields stand for; the number is that of each file. */
export type NameValues = Record<Exclude<NameField, 'n'>, string>;

/** What a carousel is called is read by who posts it; all else is found again by the number of its thread. */
const DEFAULT_TEMPLATES = { carousel: '{handle}-{slug}', other: '{handle}-{id}' } as const;
const FALLBACK = 'thread';
/** UTF-8 bytes of a name without its number and ending; file systems take 255. */
const MOST_BYTES = 180;

/** How files are called where the user has never said. Without words to name it by, a carousel has its number. */
export function defaultTemplate(
  { layout }: Pick<ExportSettings, 'layout'>,
  { slug }: Pick<NameValues, 'slug'>,
): string {
  return DEFAULT_TEMPLATES[layout === 'carousel' && slug !== '' ? 'carousel' : 'other'];
}

/** The path of one file, relative to the folder for downloads. */
export function filePath(template: string, values: NameValues, extension: string): string {
  return `${pathWithoutEnding(template.replace(/[-_ .]*\{n\}/g, ''), values)}.${extension}`;
}

/**
 * The paths of several files, in order also where they are sorted by name. Without a `{n}` in the
 * template they get a folder of their own.
 */
export function filePaths(
  template: string,
  values: NameValues,
  count: number,
  extension: string,
): string[] {
  const name = pathWithoutEnding(template, values);
  const folder = name.replace(/\{n?$/, '');
  const inFolder = `${folder}/${folder.split('/').at(-1)}-{n}`;
  // The name is asked and not the template: a long one may have been cut before its number.
  const numbered = name.includes('{n}') ? name : inFolder;
  const digits = String(count).length;
  return Array.from({ length: count }, (_, index) => {
    const n = String(index + 1).padStart(digits, '0');
    return `${numbered.replaceAll('{n}', n)}.${extension}`;
  });
}

/**
 * Where a text lies that goes with pictures: beside them, and named after them where the folder is not
 * theirs alone.
 * @param text its own name, `caption.txt`
 */
export function textPath(
  text: string,
  paths: readonly string[],
  ofOne: string,
  isShared: boolean,
): string {
  const folder = paths[0]!.split('/').slice(0, -1);
  const name = ofOne
    .split('/')
    .at(-1)!
    .replace(/\.\w+$/, '');
  const isTheirs = folder.length > 0 && !isShared;
  return [...folder, isTheirs ? text : `${name}-${text}`].join('/');
}

/** `{n}` is left as it stands. */
function pathWithoutEnding(template: string, values: NameValues): string {
  const filled = template
    .split('/')
    .map((part) =>
      part.replace(/\{(\w+)\}/g, (field, name: string) =>
        Object.hasOwn(values, name) ? values[name as keyof NameValues] : field,
      ),
    );
  return filled.map(safeName).filter(Boolean).join('/') || FALLBACK;
}

/**
 * Names of devices, which Windows does not give to files, whatever their ending, and those of its own
 * files in folders, which browsers do not write.
 */
const RESERVED =
  /^(?:con|prn|aux|nul|(?:com|lpt)(?:[0-9¹²³]|\{n\})|conin\$|conout\$|clock\$|desktop|thumbs)$/i;
/**
 * Endings that Windows acts upon: browsers give them to no file and no folder. A number in braces makes a
 * folder the recycle bin, or a control panel.
 */
const ACTING =
  /\.(?=(?:lnk|local|scf|url|pif|library-ms|search-ms|theme|themepack|\{[\da-f-]+\})$)/i;

/**
 * A name that Windows, macOS, Linux and the download calls of both browsers take. Format characters
 * go, too: the browsers refuse the one that joins emoji (measured in Chromium 156, Firefox 153). So do letters
 * that nobody sees: a name of nothing else would be none.
 */
export function safeName(name: string): string {
  const allowed = name
    .normalize('NFC')
    .toWellFormed()
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/[\p{Cf}\p{Co}\p{Cn}\ufffd\u115f\u1160\u2800\u3164\uffa0]/gu, '')
    .replace(/[<>:"/\\|?*%]+/g, '-')
    .replace(/\s+/g, ' ');
  const short = trimmed(fitting(trimmed(allowed))).replace(ACTING, '-');
  return RESERVED.test(short.split('.')[0]!) ? `_${short}` : short;
}

/** Without what systems drop or hide names for at their ends. */
function trimmed(name: string): string {
  return name.replace(/^[\s.~-]+|[\s.-]+$/g, '');
}

const letters = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
const utf8 = new TextEncoder();

/** As many whole letters as fit. */
function fitting(name: string): string {
  let bytes = 0;
  let end = 0;
  for (const { segment, index } of letters.segment(name)) {
    bytes += utf8.encode(segment).length;
    if (bytes > MOST_BYTES) break;
    end = index + segment.length;
  }
  return name.slice(0, end);
}
