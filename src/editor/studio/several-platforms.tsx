import { signal } from '@preact/signals';
import { useEffect, useState } from 'preact/hooks';
import { countText, text } from '../../browser/i18n.ts';
import { PLATFORM_FORMATS, type PlatformFormat } from '../../design/platforms.ts';
import type { Design } from '../../design/schema.ts';
import { layOut } from '../carousel/follow-carousel.ts';
import { oneByOne } from '../carousel/one-by-one.ts';
import { tooManySlides } from '../carousel/platform-fit.ts';
import { sizeName } from '../carousel/platform-names.ts';
import { carousel, settingsFor } from '../carousel/shown-carousel.ts';
import { Popover } from '../controls/popover.tsx';
import { askFirst } from '../export/ask-first.ts';
import { Icon } from '../icons/icon.tsx';
import { downloadIcon } from '../icons/icons.ts';
import { startExport } from '../state/export-progress.ts';
import { shownDesign } from '../state/shown-design.ts';

const LIST_ID = 'several-platforms';
const ROOM = { width: 340, height: 560 } as const;

/** Rows of the platforms that were ticked. */
const chosen = signal<readonly string[]>([]);

/** The same carousel for several platforms in one go, each in its size and format. */
export function SeveralPlatforms() {
  return (
    <>
      <button type="button" class="text-button" popovertarget={LIST_ID}>
        {text('severalPlatforms')}
      </button>
      <Popover id={LIST_ID} label={text('severalPlatforms')} placement="above" room={ROOM}>
        <PlatformList />
      </Popover>
    </>
  );
}

function PlatformList() {
  const ids = chosen.value;
  const toggle = (id: string) => {
    const others = ids.filter((each) => each !== id);
    chosen.value = others.length < ids.length ? others : [...ids, id];
  };
  return (
    <div class="several">
      <ul class="several-list">
        {PLATFORM_FORMATS.map((row) => (
          <li key={row.id}>
            <label>
              <input
                type="checkbox"
                class="check"
                checked={ids.includes(row.id)}
                onChange={() => toggle(row.id)}
              />
              <span>
                {sizeName(row)}
                {ids.includes(row.id) && <SlideCount row={row} />}
              </span>
            </label>
          </li>
        ))}
      </ul>
      <button
        type="button"
        class="primary"
        disabled={ids.length === 0}
        onClick={({ currentTarget }) => {
          currentTarget.closest<HTMLElement>('[popover]')?.hidePopover();
          void askFirst(() => void exportFor(ids));
        }}
      >
        <Icon icon={downloadIcon} />
        {ids.length === 0 ? text('choosePlatforms') : countText('exportCarousels', ids.length)}
      </button>
    </div>
  );
}

/** Said before the work: how many slides it will be there, and whether they are too many. */
function SlideCount({ row }: { row: PlatformFormat }) {
  const [count, setCount] = useState<number | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the design is the shown one, which has this carousel
  useEffect(
    () =>
      oneByOne([designFor(row)], async (design, _, ended) =>
        setCount((await layOut?.(design, ended))?.length ?? null),
      ),
    [row, carousel.value],
  );
  if (count === null) return null;
  const over = tooManySlides(row, count);
  return (
    <span class={over > 0 ? 'several-count problem' : 'several-count'}>
      {over > 0 ? countText('slidesOver', over, count) : countText('slides', count)}
    </span>
  );
}

function designFor({ id }: Pick<PlatformFormat, 'id'>): Design {
  const { carousel: choices, ...design } = shownDesign.value;
  return { ...design, carousel: { ...choices, size: id, file: 'auto' } };
}

/** One export after the other, in the order of the table. */
async function exportFor(ids: readonly string[]): Promise<void> {
  for (const row of PLATFORM_FORMATS.filter(({ id }) => ids.includes(id))) {
    const design = designFor(row);
    await startExport({ ...settingsFor(design.carousel), sizeInName: true }, design);
  }
}
