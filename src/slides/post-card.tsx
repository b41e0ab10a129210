import { useContext, useMemo } from 'preact/hooks';
import type { ShownPost } from '../thread/schema.ts';
import { AssetsContext } from './assets.ts';
import { ArticleBox, LinkCard, PollBars, QuoteBox } from './attachments.tsx';
import { AuthorLine } from './author-line.tsx';
import { MediaRows } from './media.tsx';
import { RichText } from './rich-text.tsx';
import type { SlideCard } from './slide.ts';

/** One post, or one part of it, as a card. `width` is that inside the card, CSS px. */
export function PostCard({ card, width }: Props) {
  const assets = useContext(AssetsContext);
  const { post, text, goesOn, withAttachments, mediaHeight } = card;
  // Colours and corners are the slide's: dragging their sliders leaves the posts alone. The assets
  // count because a context alone would bring them late, after the card has been measured.
  return useMemo(
    () => drawCard({ card, width }),
    [post, text, goesOn, withAttachments, mediaHeight, width, assets],
  );
}

interface Props {
  card: SlideCard;
  width: number;
}

function drawCard({ card, width }: Props) {
  const { post } = card;
  if (post.kind === 'unavailable') {
    return (
      <article class="card missing" data-post={post.id} dir="auto">
        {post.reason}
      </article>
    );
  }
  return (
    <article class="card" data-post={post.id}>
      <AuthorLine author={post.author} />
      <RichText
        spans={card.text}
        lang={post.lang}
        dir={post.dir}
        goesOn={card.goesOn || (post.truncated && card.withAttachments)}
      />
      {card.withAttachments && (
        <Attachments post={post} width={width} mediaHeight={card.mediaHeight} />
      )}
    </article>
  );
}

interface AttachmentsProps {
  post: ShownPost;
  width: number;
  mediaHeight: number | null;
}

function Attachments({ post, width, mediaHeight }: AttachmentsProps) {
  return (
    <>
      <MediaRows media={post.media} width={width} maxHeight={mediaHeight} />
      {post.poll && <PollBars poll={post.poll} />}
      {post.card && <LinkCard card={post.card} width={width} />}
      {post.article && <ArticleBox article={post.article} width={width} />}
      {post.quote && <QuoteBox quote={post.quote} width={width} mediaHeight={mediaHeight} />}
      {post.note && (
        <div class="box note">
          <RichText spans={post.note.text} lang={null} dir="auto" />
        </div>
      )}
    </>
  );
}
