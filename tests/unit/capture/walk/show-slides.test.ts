// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { cell, GAP, PAGE_END, page, photo, tweet } from '../page-builder.ts';
import { read, useFakePage } from './fake-page.ts';

const WIDTH = 400; // px, of a slide
const slide = (n: number) => photo({ n });

/**
 * A carousel whose slides are in the page only as long as they are next to the one on the screen.
 *
 * @param lost the number of a slide whose picture never comes
 */
function openCarousel(count: number, lost = 0): Element {
  const places = Array.from({ length: count }, () => '<div role="presentation"></div>').join('');
  const extra = `<div data-testid="ScrollSnap-List">${places}</div>`;
  const cells = [cell(tweet({ opened: true, extra })), GAP, PAGE_END];
  const { body } = new DOMParser().parseFromString(page(cells), 'text/html');
  document.body.replaceChildren(...body.childNodes);
  const list = document.querySelector('[data-testid="ScrollSnap-List"]')!;
  const draw = () => {
    for (const [at, box] of [...list.children].entries()) {
      const isNear = Math.abs(at * WIDTH - list.scrollLeft) <= WIDTH && at + 1 !== lost;
      if (isNear !== box.childElementCount > 0) box.innerHTML = isNear ? slide(at + 1) : '';
    }
  };
  list.scrollTo = ((to: ScrollToOptions) => {
    list.scrollLeft = to.left ?? 0;
    setTimeout(draw, 50);
  }) as typeof list.scrollTo;
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
    const at = this.parentElement === list ? [...list.children].indexOf(this) : 0;
    return new DOMRect(at * WIDTH - (this === list ? 0 : list.scrollLeft), 0, WIDTH, 300);
  });
  Element.prototype.scrollTo = vi.fn();
  draw();
  return list;
}

async function mediaOf() {
  const result = await read();
  if (!result.ok) throw new Error(result.problem);
  const [post] = result.thread.posts;
  const keys = post?.kind === 'post' ? post.media.map(({ url }) => url?.match(/KEY\d/)?.[0]) : [];
  return { keys, reasons: result.thread.reasons };
}

useFakePage();
afterEach(() => Reflect.deleteProperty(Element.prototype, 'scrollTo'));

describe('pictures that are scrolled sideways', () => {
  it.each([3, 4, 8])(
    'are each brought on the screen, and those of before kept: %i',
    async (count) => {
      const list = openCarousel(count);
      const { keys, reasons } = await mediaOf();
      expect(keys).toEqual(Array.from({ length: count }, (_, at) => `KEY${at + 1}`));
      expect(reasons).toEqual([]);
      expect(list.scrollLeft).toBe(0);
    },
  );

  it('are counted where one does not come', async () => {
    openCarousel(5, 4);
    const { keys, reasons } = await mediaOf();
    expect(keys).toEqual(['KEY1', 'KEY2', 'KEY3', undefined, 'KEY5']);
    expect(reasons).toEqual([{ code: 'missing-media', count: 1 }]);
  });
});
