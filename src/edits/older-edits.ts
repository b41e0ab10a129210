import {
  type Cover,
  isCover,
  isEnding,
  type Layout,
  type SlideLayout,
} from '../design/slide-layouts.ts';
import { isRecord } from '../design/unknown-data.ts';

type Fields = Record<string, unknown>;

/** The last version in which slides had templates and sizes of their own. */
const LAST_WITH_TEMPLATES = 3;
/** What is upgraded here says afterwards. Version 5 has only more to choose from than 4. */
const UPGRADED = 5;

/** What shows what templates of single slides were chosen for. */
const LAYOUT_OF: Readonly<Record<string, Layout>> = {
  ...{ quote: 'quotation', number: 'figure' },
  ...{ cards: 'card', top: 'card', window: 'card', bubble: 'card' },
};
const COVER_OF: Readonly<Record<string, Cover>> = {
  ...{ quote: 'editorial', magazine: 'editorial', number: 'number' },
};
/** A slide that was all of the color of cards. */
const ON_PAPER = 'sheet';

/** CSS px between which a text had the size that all texts had by themselves, and those that there were. */
const USUAL = { min: 15, max: 22 } as const;
const SIZES = { min: 12, max: 40 } as const;

/**
 * Edits of earlier versions. Until 3 slides had sizes and templates of their own, for which there are steps, layouts and
 * grounds now: they get what comes nearest, where they have none yet.
 */
export function upgradeEdits(data: unknown): unknown {
  if (!isRecord(data)) return data;
  if (data.schema === LAST_WITH_TEMPLATES + 1) return { ...data, schema: UPGRADED };
  if (!hasTemplates(data.schema)) return data;
  const { looks } = data;
  if (!isRecord(looks)) return { ...data, schema: UPGRADED };
  const upgraded = Object.entries(looks).flatMap(([anchor, look]) => {
    const own = isRecord(look) ? withoutTemplate(anchor, look) : look;
    // Of a look that nothing is left of there is none.
    return isRecord(own) && Object.keys(own).length === 0 ? [] : [[anchor, own]];
  });
  return { ...data, schema: UPGRADED, looks: Object.fromEntries(upgraded) };
}

/** What does not say its version is taken for one of these. */
const hasTemplates = (schema: unknown): boolean =>
  schema === undefined || (typeof schema === 'number' && schema <= LAST_WITH_TEMPLATES);

function withoutTemplate(anchor: string, { template, textSize, ...look }: Fields): Fields {
  const step = stepOf(textSize);
  const layout = layoutOf(anchor, String(template));
  const { layout: known, ...others } = look;
  return {
    ...(step !== 0 && { step }),
    ...(layout && { layout }),
    ...(template === ON_PAPER && { ground: 'paper' }),
    ...others,
    ...(isOpen(anchor, known) && { layout: known }),
  };
}

function layoutOf(anchor: string, template: string): string | undefined {
  if (anchor === 'outro') return undefined;
  const all: Readonly<Record<string, string>> = anchor === 'cover' ? COVER_OF : LAYOUT_OF;
  return Object.hasOwn(all, template) ? all[template] : undefined;
}

/** Version 3 gave covers and last slides the layouts of posts, too, which they cannot have. */
function isOpen(anchor: string, layout: unknown): boolean {
  if (layout === undefined) return false;
  if (anchor === 'cover') return isCover(layout as SlideLayout);
  return anchor !== 'outro' || isEnding(layout as SlideLayout);
}

/** @param size CSS px */
function stepOf(size: unknown): number {
  if (typeof size !== 'number' || size < SIZES.min || size > SIZES.max) return 0;
  if (size > USUAL.max) return 1;
  return size < USUAL.min ? -1 : 0;
}
