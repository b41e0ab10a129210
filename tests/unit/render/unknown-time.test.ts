import { expect, test } from 'vitest';
import { filePath } from '../../../src/design/file-names.ts';
import { DEFAULT_DESIGN } from '../../../src/design/schema.ts';
import { NO_EDITS } from '../../../src/edits/schema.ts';
import { dateOf } from '../../../src/render/files/file-facts-of.ts';
import { nameValues } from '../../../src/render/job/name-values.ts';
import { dayOf, timeOf } from '../../../src/render/redaction/local-day.ts';
import { markdownOf } from '../../../src/render/words/markdown.ts';
import { threadJsonOf } from '../../../src/render/words/thread-json.ts';
import { dateText } from '../../../src/slides/text/figures.ts';
import type { Job } from '../../../src/store/database.ts';
import { makePost, makeThread } from '../thread/make-thread.ts';

const thread = makeThread([makePost({ createdAt: null })]);
const design = { ...DEFAULT_DESIGN, show: { ...DEFAULT_DESIGN.show, date: true } };
const job = { design } as Job;

test('a file is named after the time of the capture when that of the post is not known', () => {
  const read = new Date(thread.capturedAt);
  const name = filePath('{date} {time}', nameValues(thread, false), 'png');
  expect(name).toBe(`${dayOf(read)} ${timeOf(read)}.png`);
});

test('a file is dated with the day of the capture then', () => {
  expect(dateOf(job, thread).toISOString()).toBe(`${thread.capturedAt.slice(0, 10)}T00:00:00.000Z`);
});

test('words say nothing of when it was posted', () => {
  expect(dateText(null)).toBe('');
  const json = JSON.parse(threadJsonOf(thread, NO_EDITS, design));
  expect(json.posts).toMatchObject([{ createdAt: null }]);
  expect(markdownOf(thread, NO_EDITS, design)).not.toMatch(/1970|1969/);
});
