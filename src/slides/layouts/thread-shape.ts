import type { Words } from '../text/words.ts';
import type { Choice, Head } from './choice.ts';
import { counterAt, numberAt } from './list-marks.ts';
import { passageOf } from './passage.ts';

/** What a thread is made of: points that are numbered or titled, long texts, or anything else. */
export type ThreadShape = 'points' | 'essay' | 'other';

/** Posts of a thread that must count for it to be one that counts. */
const FEWEST_COUNTED = 2;
const FEWEST_POINTS = 3;
/** A list that sums up is the last post, or that before the farewell. */
const LAST_POSTS = 2;

/** Whether a thread numbers its posts: two of them at least begin with numbers that follow each other. */
export function countsPosts(texts: readonly Words[]): boolean {
  const values = texts.flatMap((words) => {
    const { text, whole } = passageOf(words, null);
    const mark = whole && (counterAt(text, whole.from) ?? numberAt(text, whole.from));
    return mark?.value == null ? [] : [mark.value];
  });
  const next = values.filter((value, index) => index > 0 && value === values[index - 1]! + 1);
  return next.length >= FEWEST_COUNTED - 1;
}

/** What a thread is made of, by how its posts stand by themselves. */
export function shapeOf(choices: readonly Choice[]): ThreadShape {
  const long = choices.filter(({ layout }) => layout === 'long');
  const points = choices.filter((choice) => choice.layout === 'item' || pointOf(choice));
  if (points.length >= FEWEST_POINTS) return 'points';
  return long.length * 2 >= choices.length && long.length > 0 ? 'essay' : 'other';
}

/** The number and the title of a post that is a numbered point; null for all others. */
export function pointOf(choice: Choice): Head | null {
  const head = choice.layout === 'list' ? choice.head : choice.layout === 'item' ? choice : null;
  return head?.number ? head : null;
}

/** Whether one of the last posts lists the points that were made. */
export function sumsUp(choices: readonly Choice[], points: number): boolean {
  return choices
    .slice(-LAST_POSTS)
    .some((choice) => choice.layout === 'list' && choice.items.length >= points - 1);
}
