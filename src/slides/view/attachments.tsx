import { useContext } from 'preact/hooks';
import type { Design } from '../../design/schema.ts';
import type { Article, Card, Label, Notice, Quote } from '../../thread/schema.ts';
import type { PollPart } from '../poll-part.ts';
import type { SlideCard } from '../slide-card.ts';
import { cardOwner } from '../text/card-owner.ts';
import { dateText } from '../text/figures.ts';
import { isLargeCard } from '../text/large-card.ts';
import { AssetsContext } from './assets.ts';
import { AuthorLine } from './author-line.tsx';
import { MediaRows } from './media.tsx';
import { Picture } from './picture.tsx';
import { RichText } from './rich-text.tsx';

/** Padding and border of the box round a quote, CSS px on each side; slides.css says the same. */
export const QUOTE_EDGE = 17;
/** Proportions of the picture of a large link card, as X shows it. */
const CARD_ASPECT = 1.91;

interface Sized {
  /** CSS px. */
  width: number;
}

type QuotedPictures = Pick<SlideCard, 'mediaHeight' | 'fillsWidth' | 'crops'>;

export function QuoteBox({
  quote,
  width,
  show,
  ...pictured
}: Sized & { quote: Quote; show: Design['show'] } & QuotedPictures) {
  if (quote.kind === 'unavailable') return <div class="box unavailable">{quote.reason}</div>;
  const inner = width - 2 * QUOTE_EDGE;
  const { mediaHeight, fillsWidth, crops } = pictured;
  return (
    <div class="box quote">
      <AuthorLine author={quote.author} show={show} date={dateText(quote.createdAt)} small />
      <RichText spans={quote.text} lang={quote.lang} dir={quote.dir} goesOn={quote.truncated} />
      {show.media && (
        <MediaRows
          media={quote.media}
          width={inner}
          maxHeight={mediaHeight}
          {...{ fillsWidth, crops }}
        />
      )}
      {show.media && <Notices notices={quote.notices} />}
      {show.polls && quote.poll && <PollBars poll={quote.poll} />}
      {show.cards && quote.article && (
        <ArticleBox article={quote.article} width={inner} maxHeight={mediaHeight} />
      )}
      {show.cards && quote.card && (
        <LinkCard card={quote.card} width={inner} maxHeight={mediaHeight} />
      )}
      {show.labels && <Labels labels={quote.labels} />}
    </div>
  );
}

export function PollBars({ poll }: { poll: PollPart }) {
  const most = poll.most ?? Math.max(...poll.options.map((option) => option.percent ?? 0));
  return (
    <div class="poll">
      {poll.options.map((option, index) => (
        <div key={index} class={optionClass(option, most)}>
          {option.percent !== null && <div class="bar" style={{ width: `${option.percent}%` }} />}
          <span class="option-label" dir="auto">
            {option.label}
          </span>
          {option.percent !== null && <span class="option-percent">{option.percent}%</span>}
        </div>
      ))}
      {poll.summary && <div class="poll-summary">{poll.summary}</div>}
    </div>
  );
}

function optionClass({ percent }: PollPart['options'][number], most: number): string {
  if (percent === null) return 'option open';
  return percent === most ? 'option leading' : 'option';
}

interface Pictured extends Sized {
  /** CSS px that its picture may be high; null leaves it its proportions. */
  maxHeight: number | null;
}

/** What X says in place of media. */
export function Notices({ notices }: { notices: readonly Notice[] }) {
  return notices.map(({ text }, index) => (
    <div key={index} class="box unavailable" dir="auto">
      <HandlesKept text={text} />
    </div>
  ));
}

/** What X says of a post, in one line. */
export function Labels({ labels }: { labels: readonly Label[] }) {
  if (labels.length === 0) return null;
  return (
    <div class="labels" dir="auto">
      <HandlesKept text={labels.map(({ text }) => text).join(' · ')} />
    </div>
  );
}

/** A line of X's own. Among Arabic words "@ada" would be "ada@". */
function HandlesKept({ text }: { text: string }) {
  return text.split(/((?<![\w.])@\w+)/).map((part, index) =>
    index % 2 === 0 ? (
      part
    ) : (
      <span key={index} class="ltr">
        {part}
      </span>
    ),
  );
}

export function LinkCard({ card, width, maxHeight }: Pictured & { card: Card }) {
  const { missing } = useContext(AssetsContext);
  const head = cardOwner(card) || card.domain;
  const words = (
    <div class="card-words">
      {head && (
        <div class="card-domain" dir="auto">
          <HandlesKept text={head} />
        </div>
      )}
      {card.title && (
        <div class="card-title" dir="auto">
          {card.title}
        </div>
      )}
      {card.description && (
        <div class="card-description" dir="auto">
          {card.description}
        </div>
      )}
      {card.state && (
        <div class="card-description" dir="auto">
          {card.state}
        </div>
      )}
    </div>
  );
  const isLarge = isLargeCard(card);
  const edge = isLarge ? width - 2 : 112;
  const height = isLarge ? pictureHeight(edge, maxHeight) : edge;
  if (!card.image || missing.has(card.image) || height === 0) {
    return (
      <div class="box link-card" data-href={card.href}>
        {words}
      </div>
    );
  }
  return (
    <div class={`box link-card ${isLarge ? 'large' : 'small'}`} data-href={card.href}>
      <Picture url={card.image} alt="" class="card-picture" width={edge} height={height} />
      {words}
    </div>
  );
}

/** A card of an article; the head of one that is read has no teaser under its title. */
export function ArticleBox({ article, width, maxHeight }: Pictured & { article: Article }) {
  const { missing } = useContext(AssetsContext);
  const inner = article.teaser ? width - 2 : width;
  const height = pictureHeight(inner, maxHeight);
  return (
    <div class={article.teaser ? 'box link-card large' : 'article-head'}>
      {article.image && !missing.has(article.image) && height > 0 && (
        <Picture url={article.image} alt="" class="card-picture" width={inner} height={height} />
      )}
      <div class="card-words">
        {article.title && (
          <div class="article-title" dir="auto">
            {article.title}
          </div>
        )}
        {article.teaser && (
          <div class="card-description" dir="auto">
            {article.teaser}
          </div>
        )}
      </div>
    </div>
  );
}

function pictureHeight(width: number, most: number | null): number {
  return Math.min(Math.round(width / CARD_ASPECT), most ?? Number.POSITIVE_INFINITY);
}
