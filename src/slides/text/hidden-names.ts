import { everyPost, everythingSaid } from '../../thread/every-post.ts';
import type { Author, ShownPost, ShownQuote, Thread } from '../../thread/schema.ts';
import { wholeTexts } from '../../thread/whole-texts.ts';

/**
 * "Ada" is no part of "Canada". Where letters have no large and small, words often have no space
 * between them, or begin and end with what belongs to the sentence.
 */
const EDGE = '\\p{Lu}\\p{Ll}\\p{N}';

/** Finds the names that are to be hidden, and says what stands in their place. */
export interface HiddenNames {
  pattern: RegExp;
  replacement(found: string): string;
}

/**
 * The names of everybody in a thread, as they may stand in a text.
 * @param nameFor what stands in their place
 */
export function hiddenNames(thread: Thread, nameFor: (author: Author) => string): HiddenNames {
  const said = everythingSaid(everyPost(thread));
  const replacements = new Map<string, string>();
  for (const person of [thread.author, ...said.flatMap(peopleOf)]) {
    for (const form of formsOf(person.name)) {
      if (!replacements.has(form.toLowerCase())) {
        replacements.set(form.toLowerCase(), nameFor(person));
      }
    }
  }
  const [anybody = ''] = replacements.values();
  return {
    pattern: wholeTexts(replacements.keys(), EDGE, 'giu'),
    // Letters that are small in their own way (İ) are found but not looked up.
    replacement: (found) => replacements.get(found.toLowerCase()) ?? anybody,
  };
}

/** Who wrote it, and whose card is under it, whom the page names as it names people. */
function peopleOf({ author, card }: ShownPost | ShownQuote): Author[] {
  const { host } = card ?? {};
  if (!host) return [author];
  const handle = /@(\w+)/.exec(host)?.[1] ?? '';
  return [author, { ...author, name: host.replace(/@\w+/g, '').trim(), handle }];
}

/**
 * A name as written, and without the signs that people put round it. A single letter or an emoji is
 * no name: half of the text would go.
 */
function formsOf(name: string): string[] {
  const bare = name.replace(/[^\p{L}\p{M}\p{N}\p{P}]+/gu, ' ');
  const forms = [name, bare].map((form) => form.trim());
  return forms.filter((form) => (form.match(/[\p{L}\p{N}]/gu) ?? []).length > 1);
}
