import { describe, expect, test } from 'vitest';
import { DEFAULT_DESIGN } from '../../src/design/schema.ts';
import { chosenBrowsers } from '../support/fixed-set/index.ts';
import { useSession } from '../support/session.ts';
import { openWritten } from '../support/written-thread.ts';
import { makeAuthor, makePost, makeThread } from '../unit/thread/make-thread.ts';

const EMOJI = ['🇩🇪', '👨‍👩‍👧‍👦', '👩🏽‍✈️', '1️⃣'];
const spans = EMOJI.flatMap((text) => [
  { kind: 'text' as const, text: ' កំពង់ផែ ' },
  { kind: 'emoji' as const, text },
]);

/** Found by generated-composed.test.ts: a line of them ran over the edge of its slide. */
describe.each(chosenBrowsers('joined emoji'))('joined emoji beside Khmer in %s', (name) => {
  const session = useSession(name);

  test('are one sign each, on a card and as they are set', async () => {
    const thread = makeThread([
      makePost({
        text: [...spans, { kind: 'text', text: ' ចង្កៀង' }],
        // A card says the name, too.
        author: makeAuthor({ name: `កំពង់ផែ ${EMOJI[1]}` }),
      }),
    ]);
    for (const view of ['editor', 'studio'] as const) {
      const page = await openWritten(session.browser, thread, DEFAULT_DESIGN, {}, view);
      const widths = await page.waitFor('the emoji', () => {
        const stage = document.querySelector('.current-slide .slide, .page .slide');
        const all = [...(stage?.querySelectorAll<HTMLElement>('[lang=zxx]') ?? [])];
        const isReady = all.length > 0 && !document.querySelector('.laying-out');
        // In em, whatever the zoom.
        const size = (one: HTMLElement) => Number.parseFloat(getComputedStyle(one).fontSize);
        return isReady && all.map((one) => one.offsetWidth / size(one));
      }, []);
      expect(widths).toHaveLength(EMOJI.length + (view === 'editor' ? 1 : 0));
      for (const width of widths as number[]) expect(width).toBeLessThan(1.7);
      await page.close();
    }
  });
});
