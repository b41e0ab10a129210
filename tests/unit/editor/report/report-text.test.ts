import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import { readThread } from '../../../../src/capture/list/read-thread.ts';
import { SELECTORS } from '../../../../src/capture/page/selectors.ts';
import { reportText } from '../../../../src/editor/report/report-text.ts';
import {
  troubleOfJob,
  troubleOfOpening,
  troubleOfReading,
} from '../../../../src/editor/report/trouble.ts';
import { CAPTURE_PROBLEMS } from '../../../../src/messaging/capture-problems.ts';
import type { CaptureState } from '../../../../src/messaging/capture-state.ts';
import { EXPORT_PROBLEMS } from '../../../../src/messaging/export-problems.ts';
import type { Job } from '../../../../src/store/database.ts';
import { REASON_CODES, type Thread } from '../../../../src/thread/schema.ts';
import { plainText } from '../../../../src/thread/spans.ts';
import { wordsOfThread } from '../../../../src/thread/words-of-thread.ts';
import { anyThread } from '../../../support/any-thread.ts';
import { cell, page, text, tweet } from '../../capture/page-builder.ts';

vi.mock('../../../../src/browser/webext.ts', async () =>
  (await import('../../../support/fake-browser.ts')).fakeBrowser(),
);

it('says the versions, the stage, the codes, and the rules that hit and missed', () => {
  const diagnostics = { generation: 'app', chosen: 2, 'rule.post': 3, 'rule.poll': 0 };
  expect(reportText(troubleOfOpening('page-not-understood', diagnostics))).toBe(
    [
      'Thread Navigator 0.0.0',
      navigator.userAgent,
      'stage: capture',
      'code: page-not-understood',
      'generation: app',
      'chosen: 2',
      'rules that hit: post 3',
      'rules that missed: poll',
    ].join('\n'),
  );
});

it.each([
  [troubleOfOpening('no-room', null), 'store', 'no-room'],
  [troubleOfOpening('tab-gone', null), 'capture', 'tab-gone'],
  [troubleOfJob({ problem: 'disk-full', total: 3 } as Job), 'save', 'disk-full'],
  [troubleOfJob({ problem: 'storage-full', total: 3 } as Job), 'store', 'storage-full'],
  [troubleOfJob({ problem: 'render-failed', total: null } as Job), 'layout', 'render-failed'],
  [troubleOfJob({ problem: 'render-failed', total: 3 } as Job), 'render', 'render-failed'],
  [troubleOfJob({ problem: 'too-large', total: 3 } as Job), 'layout', 'too-large'],
  [troubleOfReading(null, null), 'capture', 'not-read'],
])('says of %o that it is of the stage %s', (trouble, stage, code) => {
  expect(reportText(trouble)).toContain(`stage: ${stage}\ncode: ${code}`);
});

/** A report line by line, made of nothing but our own names, figures and codes. */
const names = Object.keys(SELECTORS).join('|');
const codes = [...CAPTURE_PROBLEMS, ...EXPORT_PROBLEMS, ...REASON_CODES, 'done'].join('|');
const LINES = [
  /^Thread Navigator 0\.0\.0$/,
  /^stage: (?:capture|store|images|layout|render|save)$/,
  new RegExp(`^code: (?:(?:${codes})(?:, |$))+$`),
  /^(?:generation|loggedOut|openedPostFound|chosen|startSeen|endSeen): (?:\d+|true|false|legacy|web|unknown)$/,
  /^(?:cell\.(?:post|gap|other|unavailable)|lines\.(?:yes|no|unknown)-(?:yes|no|unknown)|choice\.[a-z-]+): \d+$/,
  new RegExp(`^rules that hit: (?:(?:${names}) \\d+(?:, |$))+$`),
  new RegExp(`^rules that missed: (?:(?:${names})(?:, |$))+$`),
];

const isOurs = (line: string) =>
  line === navigator.userAgent || LINES.some((known) => known.test(line));

it('has no word, handle or address of a thread, whatever it says, unless that is ticked', () => {
  fc.assert(
    fc.property(anyThread({ posts: 4, longest: 300 }), (thread) => {
      const { diagnostics } = readThread(pageOf(thread), thread.url, thread.capturedAt);
      const troubles = [
        troubleOfReading({ phase: 'done', diagnostics } as CaptureState, thread),
        ...CAPTURE_PROBLEMS.map((problem) => troubleOfOpening(problem, diagnostics)),
        ...EXPORT_PROBLEMS.map((problem) => troubleOfJob({ problem, total: 2 } as Job)),
      ];
      for (const trouble of troubles) {
        const lines = reportText(trouble).split('\n');
        expect(lines.filter((line) => !isOurs(line))).toEqual([]);
      }
      const words = wordsOfThread(thread);
      const ticked = reportText({ ...troubles[0]!, words });
      expect(ticked).toBe(`${reportText(troubles[0]!)}\n\nwords of the thread:\n${words}`);
    }),
    { numRuns: 12 },
  );
});

/** The page that it was read from, so that rules and figures are those of a reading. */
function pageOf(thread: Thread): Document {
  const cells = thread.posts.map((post, place) => {
    const said = post.kind === 'post' ? plainText(post.text) : post.reason;
    const options = { id: post.id, name: thread.author.name, handle: thread.author.handle };
    const opened = place === 0;
    return cell(tweet({ ...options, opened, text: text(said.replace(/[<&]/g, ' ')) }));
  });
  return new DOMParser().parseFromString(page(cells), 'text/html');
}
