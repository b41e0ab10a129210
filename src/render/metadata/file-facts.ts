/** What a file may say about the picture in it. Nothing in here is about who exported it. */
export interface FileFacts {
  title: string;
  /** What the picture shows, in words: its alternative text. */
  description: string;
  author: string | null;
  /** Web address of the thread. */
  source: string | null;
  /** What the file is dated with, ISO 8601. The time of the export is nobody's business. */
  created: string;
  /** BCP 47 tag of the words on the picture. */
  language: string | null;
}

/**
 * The forms that every format can hold (XMP part 1, 8.2.1.1; BCP 47 2.1). A time without its zone
 * would be another one on every machine.
 */
const DATE = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d)$/;
const LANGUAGE = /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,6}$/;
const WEB_ADDRESS = /^https?:\/\/\S+$/i;

/**
 * Facts with nothing left that a format would choke on: words come from a page. What has no valid
 * form becomes '' or null, and is left out of the file.
 */
export function cleanFacts(facts: FileFacts): FileFacts {
  const only = (text: string | null, form: RegExp) => {
    const cleaned = cleanText(text ?? '');
    return form.test(cleaned) ? cleaned : null;
  };
  return {
    title: cleanText(facts.title),
    description: cleanText(facts.description),
    author: cleanText(facts.author ?? '') || null,
    source: only(facts.source, WEB_ADDRESS),
    created: Number.isNaN(Date.parse(facts.created)) ? '' : (only(facts.created, DATE) ?? ''),
    language: only(facts.language, LANGUAGE),
  };
}

/**
 * Text with line breaks as PNG 11.3.3.4 wants them and without the characters that it or XML 2.2
 * forbids. One half of an emoji makes a whole XMP packet unreadable.
 */
export function cleanText(text: string): string {
  return (
    text
      .replace(/\r\n?/g, '\n')
      .replaceAll('\t', ' ')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must go
      .replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\ufffe\uffff]|\p{Surrogate}/gu, '')
      .trim()
  );
}
