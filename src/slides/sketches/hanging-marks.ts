import { plainText } from '../../thread/spans.ts';
import type { Role } from '../roles.ts';
import type { Words } from '../text/words.ts';
import type { Face } from '../typesetting/set-text.ts';
import type { TypeMeasure } from '../typesetting/typefaces.ts';

/** What is large enough for a mark at its margin to look like a dent. */
const HANG: readonly Role[] = ['display', 'title', 'lead', 'quotation'];
/** What opens a quotation somewhere: also ”…” in Swedish, »…« in German, 「…」 and straight marks. */
const OPENING = /^[“”„‟«»‹›‘‚‛「『〝《〈"＂']/u;
/** em; wider marks have white within them. */
const MOST = 0.45;

/**
 * The lines with the marks that open a quotation at their start out in the margin, so that letters begin
 * under letters. A mark that is all of its line stays.
 *
 * @param room of the margin, em
 */
export function withHangingMarks(
  lines: readonly Words[],
  role: Role,
  room: number,
  face: Face,
  { widthOf }: TypeMeasure,
): Words[] {
  if (!HANG.includes(role) || room <= 0) return [...lines];
  return lines.map((line) => {
    const [first, ...others] = line;
    const mark = first && OPENING.exec(first.text)?.[0];
    if (!mark || plainText(line).trim() === mark) return line;
    const hangs = Math.min(widthOf(mark, face), MOST, room);
    const rest = { ...first, text: first.text.slice(mark.length) };
    return [{ ...first, text: mark, hangs }, ...(rest.text ? [rest] : []), ...others];
  });
}
