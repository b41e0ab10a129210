/**
 * Everything we know about X's markup, by meaning. No selector names a word of the interface
 * (labels are translated) or a generated class (they change with every release): test ids first,
 * then roles and structure.
 */
export const SELECTORS = {
  primaryColumn: '[data-testid="primaryColumn"]',
  dialog: '[role="dialog"]',
  cell: '[data-testid="cellInnerDiv"]',
  post: 'article[data-testid="tweet"]',
  anyArticle: 'article',
  adSlot: '[data-testid="placementTracking"]',
  adPixel: '[data-testid$="-impression-pixel"]',
  spinner: '[role="progressbar"]',
  heading: 'h2,[role="heading"]',
  opensMenu: '[aria-haspopup]:not([aria-haspopup="false"])',

  userName: '[data-testid="User-Name"]',
  avatarBox: '[data-testid="Tweet-User-Avatar"]',
  avatarOf: '[data-testid^="UserAvatar-Container-"]',
  profilePicture: 'img[src*="/profile_images/"]',
  squareAvatar: '[style*="#shape-square"]',
  verified: 'svg[data-testid="icon-verified"]',
  lock: 'svg[data-testid="icon-lock"]',

  /** X gives a direction to everything that people read. */
  words: '[dir]',
  /** What people wrote themselves: its direction is that of its letters. */
  written: '[dir="auto"]',
  text: '[data-testid="tweetText"]',
  textByLanguage: 'div[dir="auto"][lang]',
  showMore: '[data-testid="tweet-text-show-more-link"]',
  /** Not any box: other extensions put theirs there, too. */
  controlAfterText: 'a,span,[role="link"]',
  time: 'time',
  link: 'a[href]',
  labelledLink: 'a[aria-label]',
  labelled: '[aria-label]',
  statusLink: 'a[href*="/status/"]',
  editHistoryLink: 'a[href$="/history"]',
  analyticsLink: 'a[href$="/analytics"]',

  mediaBox: '[data-testid="tweetPhoto"]',
  mediaImage: 'img[src*="/media/"]',
  moving: 'video,[data-testid="videoPlayer"],[data-testid="previewInterstitial"]',
  photoLink: 'a[href*="/photo/"]',
  /** In place of media that the reader's settings hide. */
  mediaCover: 'a[href^="/settings/content_you_see"]',
  viewer: '[data-testid="swipe-to-dismiss"]',

  quoteFrame: '[role="link"],[tabindex="0"]',
  linkBox: '[role="link"]',
  focusable: '[tabindex="0"]',
  /** Around pictures, cards and quotes; labels stand in it, too. */
  attachment: 'div[aria-labelledby]',
  shortLink: 'a[href*="//t.co/"]',
  picture: '[src],[srcset],[poster]',
  image: 'img[src]',
  backgroundImage: '[style*="background-image"]',
  /** Keeps the room of a picture until it has come. */
  ratioBox: '[style*="padding-bottom"]',
  icon: '[role="img"]',
  embeddedPost: '[data-testid="simpleTweet"]',

  card: '[data-testid="card.wrapper"]',
  cardLarge: '[data-testid^="card.layoutLarge"]',
  cardDetail: '[data-testid="card.layoutSmall.detail"],[data-testid="card.layoutLarge.detail"]',
  poll: '[data-testid="cardPoll"]',
  pollResult: '[role="listitem"]',
  pollChoice: '[role="radio"]',
  pollRows: '[role="list"],[role="radiogroup"]',

  article: '[data-testid="twitterArticleReadView"]',
  articleTitle: '[data-testid="twitter-article-title"]',
  articleBody:
    '[data-testid="longformRichTextComponent"],[data-testid="twitterArticleRichTextView"]',
  articleBlock: '[data-block="true"]',
  articleCover: '[data-testid="article-cover-image"]',

  note: '[data-testid="birdwatch-pivot"]',
  noteInvitation: '[data-testid="icon-arrow-right"]',

  replyBox: '[data-testid="inline_reply_offscreen"]',
  actions: '[role="group"]',
  replyButton: '[data-testid="reply"]',
  repostButton: '[data-testid="retweet"],[data-testid="unretweet"]',
  likeButton: '[data-testid="like"],[data-testid="unlike"]',
  bookmarkButton: '[data-testid="bookmark"],[data-testid="removeBookmark"]',

  logIn: '[data-testid="login"],[data-testid="loginButton"],a[href="/login"]',
  repliesBehindLogIn: '[data-testid="logged_out_read_replies_pivot"]',
  account: '[data-testid="SideNav_AccountSwitcher_Button"]',
  errorPage: '[data-testid="error-detail"]',

  /** X's new pages for visitors, without test ids (October 2026). */
  webEntry: '[data-timeline-entry]',
  webAction: '[data-engagement-action]',
  webVerified: 'svg[data-icon^="icon-verified"]',
  /** The generation before it (summer 2026), only ever shown to visitors. */
  microdataPost: 'article[data-tweet-id]',
} as const;

/** A link to one post, to its photos or to what people did with it. */
export function statusLinkTo(id: string): string {
  return `a[href*="/status/${id}"]`;
}

/** A button of the new pages for visitors. */
export function webActionNamed(name: string): string {
  return `[data-engagement-action="${name}"]`;
}
