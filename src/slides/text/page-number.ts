import type { PageNumbers } from '../../design/carousel.ts';

/** Which slide it is, as the user wants it said; '' for nothing. @param place from 1 */
export function pageNumber(numbers: PageNumbers, place: number, of: number): string {
  if (numbers === 'plain') return String(place);
  if (numbers === 'fraction') return `${place}/${of}`;
  if (numbers === 'padded') return String(place).padStart(Math.max(2, String(of).length), '0');
  return '';
}
