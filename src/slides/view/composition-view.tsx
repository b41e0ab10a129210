import { Fragment } from 'preact';
import type {
  AttachmentsPart,
  AvatarPart,
  Box,
  Part,
  PeekPart,
  PicturePart,
  ShapePart,
  TextPart,
} from '../composition.ts';
import { familyKind, fontStack } from '../fonts/font-stacks.ts';
import type { Slide } from '../slide.ts';
import type { SlideCard } from '../slide-card.ts';
import { backgroundStyle } from '../style/background-css.ts';
import { backgroundOn, toneStyle } from '../style/ground-style.ts';
import { Avatar } from './author-line.tsx';
import { MediaSign } from './media.tsx';
import { Picture } from './picture.tsx';
import { PostCard } from './post-card.tsx';
import { QrCode } from './qr-code.tsx';
import { scriptsIn, WordSpan } from './rich-text.tsx';

/** The parts of a composed slide: those of its post together, and round them what is of the slide. */
export function CompositionView({ slide }: { slide: Slide }) {
  const { parts } = slide.composition!;
  const [card] = slide.cards;
  const isOfSlide = (part: Part) => part.kind === 'text' && part.isMeta === true;
  const last = parts.findLastIndex((part) => !isOfSlide(part) && !(part.kind === 'avatar'));
  const own = parts.slice(0, last + 1);
  const drawn = own.map((part, index) => <PartView key={index} part={part} slide={slide} />);
  return (
    <>
      {card?.post.kind === 'post' ? (
        <article class="post set-post" data-post={card.post.id} lang={card.post.lang ?? undefined}>
          {drawn}
        </article>
      ) : (
        drawn
      )}
      {parts.slice(last + 1).map((part, index) => (
        <PartView key={index} part={part} slide={slide} />
      ))}
    </>
  );
}

function PartView({ part, slide }: { part: Part; slide: Slide }) {
  switch (part.kind) {
    case 'text':
      return <TextView part={part} />;
    case 'picture':
      return <PictureView part={part} />;
    case 'shape':
      return <ShapeView part={part} />;
    case 'avatar':
      return <AvatarView part={part} />;
    case 'attachments':
      return <AttachmentsView part={part} slide={slide} />;
    case 'qr':
      return (
        <div class="set-box set-qr" style={placed(part.box)}>
          <QrCode address={part.address} />
        </div>
      );
    case 'peek':
      return <PeekView part={part} slide={slide} />;
  }
}

const placed = ({ x, y, width, height }: Box) => ({
  left: `${x}px`,
  top: `${y}px`,
  width: `${width}px`,
  height: `${height}px`,
});

/** On the other ground of a slide links and what stands out have the color of its words. */
const ON_OTHER = {
  '--link': 'var(--on-other)',
  '--accent-words': 'var(--on-other)',
  '--marker': 'transparent',
};

/** Lines that we have broken: `<br>` ends them, so that the words are those of the post to the letter. */
function TextView({ part }: { part: TextPart }) {
  const { box, lines, size, leading, family, weight, tracking, align, tone, lang, dir } = part;
  const { spacing = 0 } = part;
  const use = part.isMeta ? 'meta' : 'text';
  const classes = ['set', familyKind(family), use, ...scriptsIn(lines.flat())];
  return (
    <div
      class={classes.join(' ')}
      dir={dir}
      lang={lang ?? undefined}
      aria-hidden={part.isDecoration ? 'true' : undefined}
      style={{
        ...placed(box),
        '--family': fontStack(family),
        fontSize: `${size}px`,
        lineHeight: `${leading}px`,
        fontWeight: weight,
        letterSpacing: `${tracking}em`,
        ...(spacing > 0 && { wordSpacing: `${spacing}em` }),
        textAlign: align,
        color: `var(--${tone})`,
        ...(tone.startsWith('on-other') && ON_OTHER),
      }}
    >
      {lines.map((line, at) => (
        <Fragment key={at}>
          {at > 0 && <br />}
          {line.map((word, index) => (
            <WordSpan key={index} word={word} />
          ))}
        </Fragment>
      ))}
    </div>
  );
}

function PictureView({
  part: { box, url, alt, fit, framing, radius, blur, sign },
}: {
  part: PicturePart;
}) {
  return (
    <div
      class="set-box media-item"
      style={{
        ...placed(box),
        borderRadius: `${radius}px`,
        ...(blur && { filter: `blur(${blur}px)` }),
      }}
      aria-hidden={blur ? 'true' : undefined}
    >
      <Picture
        {...{ url, alt, framing }}
        class={fit === 'contain' ? 'photo whole' : 'photo'}
        width={box.width}
        height={box.height}
      />
      {sign && <MediaSign kind={sign.kind} text={sign.text} />}
    </div>
  );
}

function ShapeView({ part: { box, tone, radius, tilt } }: { part: ShapePart }) {
  const background = typeof tone === 'string' ? `var(--${tone})` : tone.css;
  return (
    <div
      class="set-box"
      style={{
        ...placed(box),
        borderRadius: `${radius}px`,
        background,
        ...(tilt && { transform: `rotate(${tilt}deg)` }),
      }}
      aria-hidden="true"
    />
  );
}

function AvatarView({ part: { box, author, ring } }: { part: AvatarPart }) {
  return (
    <div
      class="set-box set-avatar"
      style={{ ...placed(box), fontSize: `${box.width / 2.75}px`, '--ring': `${ring}px` }}
    >
      <Avatar author={author} />
    </div>
  );
}

function AttachmentsView({
  part: { box, card, size, family },
  slide,
}: {
  part: AttachmentsPart;
  slide: Slide;
}) {
  const whole: SlideCard = { ...card, text: [], withAuthor: false };
  return (
    <div
      class={`set-box set-attachments ${familyKind(family)}`}
      style={{ ...placed(box), '--family': fontStack(family), fontSize: `${size}px` }}
    >
      <PostCard card={whole} width={box.width} show={slide.design.show} isPart />
    </div>
  );
}

/** Drawn for the eye alone: it is read where it stands whole. */
function PeekView({ part, slide }: { part: PeekPart; slide: Slide }) {
  const { box, tilt, scale, of, design } = part;
  const background = backgroundStyle(backgroundOn(design, of.ground, false));
  const next = { ...slide, design };
  return (
    <div
      class="set-box peek"
      aria-hidden="true"
      style={{
        ...placed(box),
        ...toneStyle(design, of.ground),
        ...background,
        transform: `rotate(${tilt}deg)`,
      }}
    >
      <div class="peeked" style={{ transform: `scale(${scale})` }}>
        {of.parts.map((one, index) => (
          <PartView key={index} part={one} slide={next} />
        ))}
      </div>
    </div>
  );
}
