import type { ComposedTemplate } from '../../design/carousel.ts';
import type { Design } from '../../design/schema.ts';
import { withLook } from '../../design/with-look.ts';
import type { Edits } from '../../edits/schema.ts';
import type { Composition, GroundName } from '../composition.ts';
import { authorOn } from '../paging/plates.ts';
import type { FooterContent, Slide } from '../slide.ts';
import type { SlideCard } from '../slide-card.ts';
import { mayAlternate } from '../style/own-ground.ts';
import { rhythm } from '../style/rhythm.ts';
import type { MeasureSlide } from '../view/measure.tsx';
import { decorationParts } from './decoration.ts';
import { evenLevels } from './even-levels.ts';
import { footParts } from './foot.ts';
import { blankOf } from './probes.ts';
import type { Draft } from './slide-draft.ts';
import { draftsOf } from './thread-drafts.ts';

/**
 * The slides of a carousel whose template lets what a post is decide how its slides look. In this order: the
 * layout of each post (`classify`), the slides that it comes to (`slidesOfPost`), the cover and the ending
 * (`ends.ts`), one size of type for slides that are set alike (`evenLevels`), a ground for each (`rhythm`), its
 * foot. Then everything has its place: the view finds no line and no size of its own.
 */
export function composeSlides(
  cards: readonly SlideCard[],
  design: Design,
  looks: Edits['looks'],
  footer: FooterContent | null,
  measure: MeasureSlide,
): Slide[] {
  const template = design.carousel.template as ComposedTemplate;
  const drafts = draftsOf(cards, design, looks, footer, measure);
  const levels = evenLevels(
    drafts.map(({ sketch }) => sketch),
    drafts.map(() => 0),
  );
  const grounds = mayAlternate(design, null) ? groundsOfTemplate(drafts, template) : null;
  const author = authorOn(cards);
  return drafts.map(
    ({ key, anchor, cards: some, plate, sketch, setter, textSize }, place): Slide => {
      const own = withLook(design, looks[anchor]);
      const footOn = sketch?.footOn ?? 'ground';
      const number = sketch?.footNote ?? numberText(design, place + 1, drafts.length);
      const content = { author, show: own.show, number };
      const composition: Composition = {
        ground: sketch?.isPhoto ? 'photo' : (grounds?.[place] ?? 'own'),
        parts: [
          ...(sketch ? decorationParts(template, sketch, setter) : []),
          ...(sketch?.at(levels[place]!) ?? []),
          ...(footOn === 'none' ? [] : footParts(content, footOn, setter)),
        ],
      };
      const blank = blankOf(own, anchor, setter.page, textSize);
      return {
        ...{ ...blank, key, cards: some, composition },
        frame: { ...blank.frame!, place: place + 1, of: drafts.length },
        footer: place === drafts.length - 1 ? footer : null,
        ...(plate && { plate }),
      };
    },
  );
}

/** Bold takes turns with all three grounds, Editorial is a paper that keeps to two, Post card has cards on one. */
function groundsOfTemplate(drafts: readonly Draft[], template: ComposedTemplate): GroundName[] {
  if (template === 'post')
    return drafts.map(({ sketch }) => (sketch?.isPhoto ? 'photo' : 'accent'));
  const isCalm = template === 'editorial';
  const chosen = ({ kind }: Draft): GroundName | undefined => {
    if (!isCalm) return undefined;
    return kind === 'ending' || kind === 'statement' || kind === 'quotation' ? 'ink' : 'paper';
  };
  return rhythm(
    drafts.map((draft) => {
      const isPhoto = draft.sketch?.isPhoto ?? false;
      return { kind: draft.kind, isPhoto, chosen: isPhoto ? undefined : chosen(draft) };
    }),
  );
}

function numberText({ carousel: { numbers } }: Design, place: number, of: number): string {
  if (numbers === 'plain') return String(place);
  if (numbers === 'fraction') return `${place}/${of}`;
  if (numbers === 'padded') return String(place).padStart(Math.max(2, String(of).length), '0');
  return '';
}
