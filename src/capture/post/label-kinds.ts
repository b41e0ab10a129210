import type { Label } from '../../thread/schema.ts';
import { all } from '../page/dom.ts';
import { SELECTORS } from '../page/selectors.ts';
import { profileHandle, statusLink, webUrl } from '../page/web-url.ts';

type Kind = Label['kind'];

/** How the path of the icon begins that X draws before "Made with AI". */
const AI_ICON = /^M14 2c0 3\.35/;

/** Pages of X's help that labels lead to, by what stands in their address in every language. */
const HELP_PAGES: [path: RegExp, kind: Kind][] = [
  [/\/state-affiliated|\/government-/, 'state'],
  [/\/automated-account/, 'automated'],
  [/\/parody|\/authenticity/, 'parody'],
  [/\/paid-partnership/, 'paid'],
];

/**
 * What labels say, in the languages that somebody has reviewed; none of it was seen on X in all of them.
 * Only the kind hangs on it: what is shown is the label itself, whose words nobody translates.
 */
const WORDS: [words: RegExp, kind: Kind][] = [
  [
    anyOf(
      ...['paid (?:partnership|promotion)', 'bezahlte (?:partnerschaft|werbung)'],
      ...['partenariat (?:rémunéré|payant)', '(?:asociación|colaboración|alianza) pagada'],
      ...['parceria paga', '(?:partnership|collaborazione) (?:a pagamento|retribuita|pagata)'],
      ...['betaald partnerschap', 'betaalde samenwerking', 'płatna współpraca'],
      ...['ücretli (?:ortaklık|iş ?birliği)', 'платное партн[её]рство', 'платне партнерство'],
      ...['kemitraan berbayar', 'पेड पार्टनरशिप', 'شراكة مدفوعة', '有[償料]の?パートナーシップ'],
      ...['유료 파트너십', '付[费費](?:合作|推[广廣]|[夥伙]伴)'],
    ),
    'paid',
  ],
  [
    anyOf(
      ...['(?:parody|commentary|fan) account', '(?:parodie|kommentar|fan)-?(?:account|konto)'],
      ...['compte (?:parodique|(?:de )?(?:parodie|fans?|commentaires?))'],
      ...[
        'cuenta (?:de )?(?:parodia|fans?|comentarios?)',
        'conta (?:de )?(?:paródia|fã|comentários?)',
      ],
      ...['account (?:parodistico|(?:di )?(?:parodia|fan|comment[io]))', 'commentaaraccount'],
      ...['konto (?:parodystyczne|fanowskie)', '(?:parodi|hayran|yorum) hesabı'],
      ...['(?:пародийный|фан)[- ]?аккаунт', 'akun (?:parodi|penggemar)', 'حساب (?:ساخر|معجبين)'],
      ...['(?:パロディ|ファン|解説)アカウント', '(?:패러디|팬|해설) 계정'],
      ...['(?:恶搞|惡搞|戏仿|模仿|粉丝|粉絲|评论|評論)(?:账号|帳號|账户|帳戶)'],
    ),
    'parody',
  ],
  [
    anyOf(
      ...['state-affiliated media', 'government (?:account|official|organi[sz]ation)'],
      ...['staatsnahe medien', 'regierungs(?:konto|account|organisation)'],
      ...['médias? affiliés? à (?:l’|l.|un )état', 'organisation gouvernementale'],
      ...['medios? afiliados? al (?:gobierno|estado)', 'organización gubernamental'],
      ...['mídia afiliada ao (?:governo|estado)', 'organização governamental'],
      ...['media affiliati allo stato', 'organizzazione governativa', 'devlete bağlı medya'],
      ...['связанн\\p{L}+ с государством', 'государственн\\p{L}+ сми', 'وسائل إعلام تابعة للدولة'],
      ...['(?:政府系|国営)メディア', '政府機関', '(?:국영|정부 관련) 매체', '정부 기관'],
      ...['官方媒[体體]', '政府(?:机构|機構)'],
    ),
    'state',
  ],
  [
    anyOf(
      ...['made with ai', 'mit ki erstellt', "(?:fait|créé|conçu) avec l[’'.]ia"],
      ...['(?:hecho|creado) con ia', '(?:feit|criad)[oa] com ia', "(?:creato|fatto) con l[’']ia"],
      ...['gemaakt met ai', 'yapay zek[aâ] ile', 'создано с помощью ии', 'aiで(?:作成|生成)'],
      ...['ai로 (?:제작|생성)', '(?:使用|由) ?ai ?(?:制作|製作|生成)'],
    ),
    'ai',
  ],
];

function anyOf(...words: string[]): RegExp {
  return new RegExp(`(?<!\\p{L})(?:${words.join('|')})`, 'iu');
}

/**
 * By where its links lead and by its icon, and where they do not tell, by words that are known. A label that
 * names somebody with a link may be of several kinds, so that its words count first.
 */
export function kindOfLabel(box: Element, words: string, base: string): Kind {
  const links = [...all(box, SELECTORS.link), box.closest('a')].filter((link) => link !== null);
  const targets = links.map((link) => link.getAttribute('href'));
  if (targets.some((target) => statusLink(target, base)?.handle === null)) return 'from';
  const helped = targets.map((target) => helpKind(target, base)).find((kind) => kind !== null);
  if (helped) return helped;
  if (all(box, 'path').some((path) => AI_ICON.test(path.getAttribute('d') ?? ''))) return 'ai';
  const told = WORDS.find(([pattern]) => pattern.test(words))?.[1];
  if (told) return told;
  return targets.some((target) => profileHandle(target, base) !== null) ? 'automated' : 'other';
}

function helpKind(target: string | null, base: string): Kind | null {
  const url = webUrl(target, base);
  if (url === null) return null;
  const { hostname, pathname } = new URL(url);
  if (!/^help\.(?:x|twitter)\.com$/.test(hostname)) return null;
  return HELP_PAGES.find(([path]) => path.test(pathname))?.[1] ?? null;
}
