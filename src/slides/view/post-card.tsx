import { useContext, useMemo } from 'preact/hooks';
import type { Design } from '../../design/schema.ts';
import { blockOf, isPieceId } from '../../thread/article-pieces.ts';
import type { Post, ShownPost } from '../../thread/schema.ts';
import { isUnderPhoto, type SlideCard } from '../slide-card.ts';
import { dateText } from '../text/figures.ts';
import { AssetsContext } from './assets.ts';
import { ArticleBox, Labels, LinkCard, Notices, PollBars, QuoteBox } from './attachments.tsx';
import { AuthorLine, CardAuthorLine } from './author-line.tsx';
import { BlockWords } from './block-words.tsx';
import { CardText } from './card-text.tsx';
import { CountsRow } from './counts-row.tsx';
import { MediaRows } from './media.tsx';
import { RichText } from './rich-text.tsx';

interface Props {
  card: SlideCard;
  /** Inside the card, CSS px. */
  width: number;
  show: Design['show'];
  /** It stands among other parts of its post, which say whose they are. */
  isPart?: boolean;
}

/** One post, or one part of it, as it stands on its card. */
export function PostCard({ card, width, show, isPart = false }: Props) {
  const assets = useContext(AssetsContext);
  const { post, text, goesOn, withAttachments, mediaHeight, withAuthor, number } = card;
  const { isOnSamePaper, crops, look } = card;
  // Colours and corners are the slide's: dragging their sliders leaves the posts alone. The assets
  // count because a context alone would bring them late, after the card has been measured.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the parts of the card that are drawn, and its width where it counts
  return useMemo(
    () => drawCard({ card, width, show, isPart }),
    [
      ...[post, text, goesOn, withAttachments, mediaHeight, withAuthor, number],
      ...[isOnSamePaper, crops, look, show, assets, isPart],
      isMeasured(post) && width,
    ],
  );
}

/** Whether the width of the card decides what is drawn on it. Words find their lines themselves. */
function isMeasured(post: Post): boolean {
  return (
    post.kind === 'post' &&
    (post.media.length > 0 || [post.card, post.article, post.quote].some((part) => part !== null))
  );
}

function drawCard({ card, width, show, isPart }: Props) {
  const { post } = card;
  if (post.kind === 'unavailable') {
    return (
      <article class="post missing" data-post={post.id} dir="auto">
        {post.reason}
      </article>
    );
  }
  if (isPart) {
    return (
      <div class="attachments">
        <Attachments post={post} card={card} width={width} show={show} />
      </div>
    );
  }
  const block = blockOf(post);
  const classes = [
    'post',
    card.isOnSamePaper && 'merged',
    isUnderPhoto(card) && 'under-photo',
    card.isNote && 'own-words',
    !card.withAuthor && card.text.length === 0 && 'wordless',
    block && 'block',
    block && `block-${block.kind}`,
    isPieceId(post.id) && card.isOnSamePaper && 'goes-with',
    card.look?.isFew && 'few-words',
  ];
  const words = block ? (
    <BlockWords block={block} card={card} isNoted={post.truncated && card.withAttachments} />
  ) : card.look ? (
    <CardText
      lines={card.look.linesOf(card.text, post.lang, !card.continued)}
      lang={post.lang}
      dir={post.dir}
    />
  ) : (
    <RichText
      spans={card.text}
      lang={post.lang}
      dir={post.dir}
      goesOn={card.goesOn || (post.truncated && card.withAttachments)}
    />
  );
  const attachments = card.withAttachments && (
    <Attachments post={post} card={card} width={width} show={show} />
  );
  const isUnderPicture = block?.kind === 'figure';
  return (
    <article
      class={classes.filter(Boolean).join(' ')}
      data-post={post.id}
      lang={post.lang ?? undefined}
    >
      {card.withAuthor
        ? head(card, post, show)
        : card.number && <div class="number">{card.number}</div>}
      {isUnderPicture ? null : words}
      {attachments}
      {isUnderPicture ? words : null}
    </article>
  );
}

/** Who wrote it. */
const head = (
  { look, number }: SlideCard,
  { author, createdAt }: ShownPost,
  show: Design['show'],
) =>
  look ? (
    <CardAuthorLine {...{ author, show, number, look }} />
  ) : (
    <AuthorLine {...{ author, show, number }} date={dateText(createdAt)} />
  );

function Attachments({ post, card, width, show }: Props & { post: ShownPost }) {
  const { mediaHeight, fillsWidth, crops } = card;
  return (
    <>
      {show.media && (
        <MediaRows
          media={post.media}
          width={width}
          maxHeight={mediaHeight}
          fillsWidth={fillsWidth}
          crops={crops}
        />
      )}
      {show.media && <Notices notices={post.notices} />}
      {show.polls && post.poll && <PollBars poll={post.poll} />}
      {show.cards && post.card && (
        <LinkCard card={post.card} width={width} maxHeight={mediaHeight} />
      )}
      {show.cards && post.article && (
        <ArticleBox article={post.article} width={width} maxHeight={mediaHeight} />
      )}
      {show.quotes && post.quote && (
        <QuoteBox
          quote={post.quote}
          width={width}
          show={show}
          {...{ mediaHeight, fillsWidth, crops }}
        />
      )}
      {show.notes && post.note && (
        <div class="box note">
          <RichText spans={post.note.text} lang={null} dir="auto" goesOn={card.goesOn} />
        </div>
      )}
      {show.labels && <Labels labels={post.labels} />}
      {show.counts && <CountsRow counts={post.counts} />}
    </>
  );
}
