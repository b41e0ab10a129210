import { beforeAll, describe, expect, test } from 'vitest';
import { TEMPLATES } from '../../src/design/carousel.ts';
import { DEFAULT_DESIGN } from '../../src/design/schema.ts';
import { applyStyle, STYLES } from '../../src/design/styles.ts';
import { composedSlides } from '../support/composed-slides.ts';
import { picturesFrom } from '../support/export-from-studio.ts';
import { chosenBrowsers, chosenCases } from '../support/fixed-set/index.ts';
import { picturedThread, storePictured } from '../support/pictured-thread.ts';
import { contrastOf } from '../support/pixel-contrast.ts';
import { useSession } from '../support/session.ts';
import { openWritten } from '../support/written-thread.ts';

/** CSS px to output px. */
const SCALE = 2;

const ALL = STYLES.flatMap((style) => TEMPLATES.map((template) => ({ style, template })));
const nameOf = ({ style, template }: (typeof ALL)[number]) => `${style.id} in ${template}`;

describe.each(chosenBrowsers('styles on slides'))('ready styles on slides in %s', (name) => {
  const session = useSession(name);
  const thread = picturedThread();
  beforeAll(() => storePictured(session.browser, thread));

  test.each(
    chosenCases('styles on slides', name, ALL, nameOf).map((one) => [nameOf(one), one] as const),
  )('%s is easy to read', async (_, { style, template }) => {
    const { carousel } = DEFAULT_DESIGN;
    const design = { ...DEFAULT_DESIGN, carousel: { ...carousel, template, file: 'png' as const } };
    const styled = applyStyle(design, style);
    const studio = await openWritten(session.browser, thread, styled, {}, 'studio');
    // Facts of the picture, which a draft without them gets when it is opened, give it another layout.
    if (template !== 'post') {
      await studio.waitFor('the facts', () => document.querySelector('.frame .photo.whole'));
    }
    const slides = await composedSlides(studio);
    const pictures = await picturesFrom(session.browser, studio, slides.length);
    await studio.close();
    expect.soft(slides.flatMap(({ faults }) => faults)).toEqual([]);
    const seen = slides.flatMap(({ runs }, at) =>
      runs.flatMap((run) => contrastOf(pictures[at]!, run, SCALE) ?? []),
    );
    expect.soft(seen.length).toBeGreaterThan(slides.length);
    expect.soft(seen.filter(({ contrast, needs }) => contrast < needs)).toEqual([]);
  });
});
