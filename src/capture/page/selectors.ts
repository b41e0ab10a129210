const MEDIA_BOX = '[data-testid="tweetPhoto"]';

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
  heading: 'h2,h3,[role="heading"]',
  opensMenu: '[aria-haspopup]:not([aria-haspopup="false"])',
  /** What sorts a list without a menu, or has one that it does not name. */
  sorts: '[role="tablist"],[role="tab"],select,button[aria-expanded]',

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
  /**
   * Where styles are not at hand, in saved pages. The classes are digests of one rule each
   * (`font-weight: 700`), so they are the same in every release.
   */
  boldWords: 'b,strong,[class*="r-b88u0q"],[class*="r-1vr29t4"]',
  italicWords: 'i,em,[class*="r-36ujnk"]',
  struckWords: 's,del,strike',
  codeWords: 'code,annotation,[style*="monospace"]',
  /** What is said by hidden words for screen readers. */
  hidden:
    '[hidden],[style*="display: none"],[style*="display:none"],[style*="clip:"],[style*="clip-path: inset"]',
  /** X has no such classes; translators say with them that what they add is not to be translated again. */
  ofTranslator: '[class*="translat"],[class*="Translat"]',
  /** Inside a text, X has no languages either. */
  putInByTranslator:
    '[class*="translat"],[class*="Translat"],[lang],[translate="no"],[class*="trancy"],[class*="bilingual"],[id*="translat"]',
  hashflag: 'img[src*="/hashflags/"]',
  /** How characters are read, put over them. */
  readingAid: 'rt,rp',
  /** The sign of who has translated a text for X. */
  translationIcon: 'svg[viewBox="0 0 33 32"]',
  /** Browsers and some extensions put their words in place of X's: X has no such elements. */
  replacedByTranslator: 'font:not([class*="translat"]):not([lang]),[_msttexthash],ya-tr-span',
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

  socialContext: '[data-testid="socialContext"]',
  communityLink: 'a[href*="/i/communities/"]',
  mediaBox: MEDIA_BOX,
  mediaImage: 'img[src*="/media/"]',
  moving: 'video,[data-testid="videoPlayer"],[data-testid="previewInterstitial"]',
  photoLink: 'a[href*="/photo/"]',
  /** In place of media that the reader's settings hide. */
  mediaCover: 'a[href^="/settings/content_you_see"]',
  /** Who is in a picture. */
  tags: 'a[href$="/media_tags"]',
  viewer: '[data-testid="swipe-to-dismiss"]',
  /** Pictures side by side that are scrolled sideways. */
  carousel: '[data-testid="ScrollSnap-List"]',
  presentation: '[role="presentation"]',
  /** What a slide of it has once it has come. */
  content: 'img,video,button,a',
  /** Under the beginning of a post whose rest is for those who pay its author. */
  subscribeLink:
    'a[href*="/creator-subscriptions/"],a[href*="/superfollows/"],button[data-testid$="-subscribe"]',

  quoteFrame: '[role="link"],[tabindex="0"]',
  linkBox: '[role="link"]',
  focusable: '[tabindex="0"]',
  /** Around pictures, cards and quotes; labels stand in it, too. */
  attachment: 'div[aria-labelledby]',
  shortLink: 'a[href*="//t.co/"]',
  picture: '[src],[srcset],[poster]',
  poster: 'video[poster]',
  image: 'img[src]',
  backgroundImage: '[style*="background-image"]',
  /** Keeps the room of a picture until it has come. */
  ratioBox: '[style*="padding-bottom"]',
  icon: '[role="img"]',
  /** Before words of X's own: those that say whose account it is have a badge of their own. */
  rowIcon: 'svg,img[src*="/semantic_core_img/"]',
  embeddedPost: '[data-testid="simpleTweet"]',

  card: '[data-testid="card.wrapper"]',
  cardLarge: '[data-testid^="card.layoutLarge"]',
  cardParts: '[data-testid^="card.layout"]',
  cardDetail: '[data-testid="card.layoutSmall.detail"],[data-testid="card.layoutLarge.detail"]',
  /** X's own things: each has a card of its own kind. */
  cardLink: [
    ...['a[href*="/i/spaces/"]', 'a[href*="/i/broadcasts/"]', 'a[href*="/i/events/"]'],
    ...['a[href*="/lists/"]', 'a[href*="/i/communities/"]', 'a[href*="/i/grok/share/"]'],
    ...['a[href*="/jobs/"]', 'a[href*="/i/product"]'],
  ].join(),
  poll: '[data-testid="cardPoll"]',
  pollResult: '[role="listitem"]',
  pollChoice: '[role="radio"]',
  pollRows: '[role="list"],[role="radiogroup"]',

  article: '[data-testid="twitterArticleReadView"]',
  canonical: 'link[rel="canonical"]',
  articleTitle: '[data-testid="twitter-article-title"]',
  articleBody:
    '[data-testid="longformRichTextComponent"],[data-testid="twitterArticleRichTextView"]',
  articleBlock: '[data-block="true"]',
  divider: '[role="separator"],hr',
  /** What shows or plays something that is nowhere in the page’s words and pictures. */
  unreadable: 'canvas,iframe,audio,object,embed',
  /** What the author wrote of a formula, inside of what is drawn of it. */
  formulaSource: 'annotation[encoding="application/x-tex"]',
  formula: '[class*="katex"],math',
  /** Around a picture of an article: there is no more of it until it comes near the screen. */
  articleMediaLink: 'a[href*="/article/"][href*="/media/"]',
  articleCover: '[data-testid="article-cover-image"]',

  /** Whose post or card it is; X names nobody in the second. */
  avatarOfNobody: '[data-testid="UserAvatar-Container-unknown"]',
  describedBy: '[aria-describedby]',

  note: '[data-testid="birdwatch-pivot"]',
  control: 'button,[role="button"],[role="link"]:not(a)',
  /** Where readers rate a note, by its address. */
  noteLink: 'a[href*="/birdwatch/"],a[href*="/communitynotes/"]',
  noteInvitation: '[data-testid="icon-arrow-right"]',

  replyBox: '[data-testid="inline_reply_offscreen"]',
  actions: '[role="group"]',
  pressable: 'button,[role="button"]',
  /** What holds no words that people read as such. */
  wordless: 'button,svg,style,script,template,[aria-hidden="true"]',
  /** What others can name, for example as their explanation. */
  named: '[id]',
  replyButton: '[data-testid="reply"]',
  repostButton: '[data-testid="retweet"],[data-testid="unretweet"]',
  likeButton: '[data-testid="like"],[data-testid="unlike"]',
  bookmarkButton: '[data-testid="bookmark"],[data-testid="removeBookmark"]',

  logIn: '[data-testid="login"],[data-testid="loginButton"],a[href="/login"]',
  repliesBehindLogIn: '[data-testid="logged_out_read_replies_pivot"]',
  account: '[data-testid="SideNav_AccountSwitcher_Button"]',
  errorPage: '[data-testid="error-detail"]',

  /**
   * What a click may open, send or leave for: menus and dialogs, whatever they say on them, links, and
   * the buttons that send a form.
   */
  doesMore:
    '[aria-haspopup],[popovertarget],[role^="menu"],[role="switch"],[aria-pressed],a[href],form button:not([type="button"])',

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

/** What the page of an article says of its author, under a name of schema.org. */
export function authorDataNamed(name: string): string {
  return `[itemprop="author"] meta[itemprop="${name}"]`;
}

/** A button of the new pages for visitors. */
export function webActionNamed(name: string): string {
  return `[data-engagement-action="${name}"]`;
}
