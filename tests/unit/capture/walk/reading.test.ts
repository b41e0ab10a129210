// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import { LivePage } from '../../../../src/capture/walk/live-page.ts';
import { Waits } from '../../../../src/capture/walk/live-waits.ts';
import { Reading } from '../../../../src/capture/walk/reading.ts';
import { ADA, BOB, cell, GAP, id, opened, page, post, readOk } from '../page-builder.ts';

const target = { statusId: id(1), handle: ADA };

function show(cells: string[]): void {
  const { body } = new DOMParser().parseFromString(page(cells), 'text/html');
  document.body.replaceChildren(...body.childNodes);
}

describe('a list that the reader scrolls while it is read', () => {
  let reading: Reading;
  const look = (cells: string[]) => {
    show(cells);
    reading.look();
    return reading.choice?.cells.map((one) => (one.kind === 'post' ? one.post.id : one.kind));
  };

  beforeEach(() => {
    const live = new LivePage(window, target, `https://x.com/${ADA}/status/${id(1)}`);
    reading = new Reading(live, target, new Waits(window, new AbortController().signal), () => {});
  });

  it('takes no view that has no post in common with what is known', () => {
    const known = look([opened(1), GAP, post(2, false, true)]);
    // Their lines fit, so nothing else would tell that the third to the seventh are missing.
    expect(look([post(8, true, true), post(9, true, false)])).toEqual(known);
    expect(reading.isAstray).toBe(true);
    expect(reading.places.has(id(8))).toBe(false);

    expect(look([post(2, false, true), post(3, true, true)])).toEqual([id(1), id(2), id(3)]);
    expect(reading.isAstray).toBe(false);
  });

  it('starts anew while the opened post has not been found', () => {
    look([post(20, false, false, BOB)]);
    expect(look([opened(1), GAP, post(2, false, false)])).toEqual([id(1), id(2)]);
    expect(reading.harvest.some((one) => one.kind === 'post' && one.post.id === id(20))).toBe(
      false,
    );
  });

  it('goes back to a post a few times only', () => {
    const answers = Array.from({ length: 7 }, () => reading.mayReturnTo(id(2)));
    expect(answers).toEqual([true, true, true, true, true, false, false]);
    expect(reading.mayReturnTo(id(3))).toBe(true);
  });
});

describe('a gap', () => {
  it('stands before the cell at the same height, wherever it is in the document', () => {
    const at = (y: number, content: string) =>
      content.replace('data-testid="cellInnerDiv"', `$& style="transform: translateY(${y}px)"`);
    const branch = post(5, false, false);
    const list = [opened(1), GAP, post(2, false, false)];
    const cells = list.map((content, index) => at(100 * index, content));
    const thread = readOk(page([...cells, at(300, branch), at(300, GAP), at(400, cell(''))]));
    expect(thread.reasons).toEqual([]);
    expect(thread.more.map((other) => other.id)).toEqual([id(5)]);
  });
});
