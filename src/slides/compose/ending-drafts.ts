import { isEnding } from '../../design/slide-layouts.ts';
import { PLATE_LOOKS } from '../../edits/schema.ts';
import {
  chooseEnding,
  chooseEndingAs,
  type EndingChoice,
} from '../layouts/plates/choose-ending.ts';
import { pointOf } from '../layouts/thread-shape.ts';
import { attachmentsOf } from '../paging/attachment-cards.ts';
import { type EndingContent, shortAddress } from '../sketches/ending-content.ts';
import { endingSketch } from '../sketches/ending-sketches.ts';
import { levelOf } from '../sketches/sketch.ts';
import { within } from '../sketches/text-sketches.ts';
import { authorOn, type SlideCard } from '../slide-card.ts';
import type { HiddenAuthor } from '../text/identity.ts';
import type { Chosen, Draft, Needs } from './slide-draft.ts';

/** On a last slide that has no words of its own, and names nobody. */
const FOLLOW_TEXT = 'Follow for more threads';

/** The slides after the last post; `takesLast`: it stands on them, and on no slide of its own. */
export function endingsOf(
  { cards, choices }: Chosen,
  { design, looks, context, setterFor }: Needs,
): { drafts: Draft[]; takesLast: boolean } {
  const author = authorOn(cards);
  const lastCard = cards.at(-1);
  if (!author || !lastCard) return { drafts: [], takesLast: false };
  // An ending has words alone: of a post that has more under them it takes none.
  const isBare = attachmentsOf(lastCard.post, design.show).length === 0;
  const isOwn = !lastCard.isNote && cards.length > 1 && !lastCard.continued && isBare;
  const last = isOwn ? { post: lastCard.post, words: lastCard.text } : null;
  const canName = design.identity.mode === 'shown' && design.show.handle;
  const { outroText } = design.carousel;
  const follow = canName ? `Follow @${author.handle}` : FOLLOW_TEXT;
  const text = outroText || follow;
  const name = canName && !outroText && design.show.name ? author.name : '';
  const source = canName ? sourceOf(cards, author) : null;
  const points = choices.flatMap((choice, at) => {
    const head = pointOf(choice);
    const words = cards[at]!.text;
    return head?.number
      ? [{ number: within(words, head.number.sign), title: within(words, head.title) }]
      : [];
  });
  const setter = setterFor(lastCard);
  const chosen = looks[PLATE_LOOKS.outro]?.layout;
  const byHand = isEnding(chosen) ? chooseEndingAs(chosen, last, context) : null;
  const canBe = {
    follow: true,
    recap: points.length > 1,
    question: byHand?.words != null,
    source: source !== null,
  };
  const automatic = chooseEnding(last, choices, context);
  const all = byHand && canBe[byHand.ending] ? withLast(automatic, byHand) : automatic;
  const drafts = all.flatMap((choice, place): Draft[] => {
    const isLast = place === all.length - 1;
    const own = choice.words !== null;
    const content = { words: lastCard.text, text, name, author, show: design.show, points, source };
    const sketch = endingSketch(choice, content, setter);
    if (levelOf(sketch) === null) return [];
    return [
      {
        key: isLast ? 'outro' : choice.ending,
        ...{
          anchor: isLast ? PLATE_LOOKS.outro : choice.ending,
          kind: sketch.kind,
          sketch,
          setter,
        },
        cards: own ? [lastCard] : [],
        textSize: setter.page.least.words,
        plate: {
          kind: 'outro',
          text: own ? '' : saidOn(choice, content),
          author,
        },
      },
    ];
  });
  return { drafts, takesLast: drafts.some(({ cards: some }) => some.length > 0) };
}

/** Another ending in the place of the last one; none comes twice. */
function withLast(endings: readonly EndingChoice[], last: EndingChoice): EndingChoice[] {
  return [...endings.slice(0, -1).filter(({ ending }) => ending !== last.ending), last];
}

/** What an ending says in words that are not of the thread. */
function saidOn({ ending }: EndingChoice, { name, text, source }: EndingContent): string {
  if (ending === 'recap') return '';
  const parts = ending === 'source' ? [name, shortAddress(source ?? '')] : [name, text];
  return parts.filter(Boolean).join('\n');
}

/** The address of the first post that is the author's own. */
function sourceOf(cards: readonly SlideCard[], { handle }: HiddenAuthor): string | null {
  for (const { post, isNote } of cards) {
    if (post.kind === 'post' && !isNote && post.author.handle === handle) return post.url;
  }
  return null;
}
