/**
 * The words of the interface in a few languages. Readers of the page must not depend on them, which
 * is why they change. `{n}` is a number, `{x}` a name.
 */
const en = {
  post: 'Post',
  conversation: 'Timeline: Conversation',
  quote: 'Quote',
  image: 'Image',
  video: 'Embedded video',
  showMore: 'Show more',
  showReplies: 'Show replies',
  discover: 'Discover more',
  ad: 'Ad',
  verified: 'Verified account',
  protected: 'Protected account',
  replyingTo: 'Replying to ',
  and: ' and ',
  edited: 'Last edited ',
  views: '{n} Views',
  reply: '{n} Replies. Reply',
  retweet: '{n} reposts. Repost',
  like: '{n} Likes. Like',
  bookmark: '{n} Bookmarks. Bookmark',
  analytics: '{n} views. View post analytics',
  group: '{r} replies, {p} reposts, {l} likes, {b} bookmarks, {v} views',
  share: 'Share post',
  more: 'More',
  back: 'Back',
  from: 'From {x}',
  votes: '{n} votes',
  final: 'Final results',
  left: '2 days left',
  selected: 'Selected',
  translated: 'Translated from {x}',
  showOriginal: 'Show original',
  readersAdded: 'Readers added context',
  helpful: 'Do you find this helpful?',
  rateNotes: 'Rate proposed Community Notes',
  learnMore: 'Learn more',
  deleted: 'This Post was deleted by the Post author. ',
  unavailable: 'This Post is unavailable. ',
  noAccount: 'This Post is from an account that no longer exists. ',
  limited:
    'You’re unable to view this Post because this account owner limits who can view their Posts. ',
  quoteGone: 'This Post is unavailable.',
  missing: 'Hmm...this page doesn’t exist. Try searching for something else.',
  search: 'Search',
  logIn: 'Log in',
  signUp: 'Sign up',
  happening: 'Happening now',
  readReplies: 'Read {n} replies',
  home: 'Home',
  account: 'Account menu',
};

export type Labels = typeof en;

const de: Labels = {
  ...en,
  post: 'Post',
  conversation: 'Timeline: Unterhaltung',
  quote: 'Zitat',
  image: 'Bild',
  video: 'Eingebettetes Video',
  showMore: 'Mehr anzeigen',
  showReplies: 'Antworten anzeigen',
  discover: 'Mehr entdecken',
  ad: 'Anzeige',
  views: '{n} Mal angezeigt',
  reply: '{n} Antworten. Antworten',
  retweet: '{n} Reposts. Reposten',
  like: 'Gefällt {n} Mal. Gefällt mir',
  bookmark: '{n} Lesezeichen. Lesezeichen setzen',
  analytics: '{n} Mal angezeigt. Statistik ansehen',
  group: '{r} Antworten, {p} Reposts, {l} „Gefällt mir“, {b} Lesezeichen, {v} Mal angezeigt',
  from: 'Von {x}',
  replyingTo: 'Antwort an ',
  and: ' und ',
};

const ja: Labels = {
  ...en,
  post: 'ポスト',
  conversation: 'タイムライン: 会話',
  quote: '引用',
  image: '画像',
  video: '埋め込み動画',
  showMore: 'さらに表示',
  showReplies: '返信を表示',
  discover: 'もっと見つける',
  ad: 'プロモーション',
  views: '{n} 件の表示',
  reply: '{n} 件の返信、返信する',
  retweet: '{n} 件のリポスト、リポストする',
  like: '{n} 件のいいね、いいねする',
  bookmark: '{n} 件のブックマーク、ブックマークする',
  analytics: '{n} 件の表示、アナリティクス',
  group: '{r} 件の返信、{p} 件のリポスト、{l} 件のいいね、{b} 件のブックマーク、{v} 件の表示',
  from: '{x} から',
  replyingTo: '返信先: ',
  and: '、',
};

const ar: Labels = {
  ...en,
  post: 'منشور',
  conversation: 'الخط الزمني: محادثة',
  quote: 'اقتباس',
  image: 'صورة',
  video: 'فيديو مضمن',
  showMore: 'عرض المزيد',
  showReplies: 'عرض الردود',
  discover: 'اكتشف المزيد',
  ad: 'إعلان',
  views: '{n} مشاهدة',
  reply: '{n} ردود. رد',
  retweet: '{n} إعادة نشر. إعادة نشر',
  like: '{n} إعجاب. إعجاب',
  bookmark: '{n} علامة مرجعية',
  analytics: '{n} مشاهدة',
  group: '{r} ردود، {p} إعادة نشر، {l} إعجاب، {b} علامة مرجعية، {v} مشاهدة',
  from: 'من {x}',
  replyingTo: 'ردًا على ',
  and: ' و',
};

export const LABELS = { en, de, ja, ar };
export type Language = keyof typeof LABELS;

/** Puts numbers and names into a label. */
export function fill(label: string, values: Record<string, string | number>): string {
  return label.replace(/\{(\w+)\}/g, (_, name) => String(values[name] ?? ''));
}
