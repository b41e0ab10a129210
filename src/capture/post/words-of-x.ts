import type { Label } from '../../thread/schema.ts';

/** Scripts that leave no space between words. */
const UNSPACED =
  /^[^\p{L}]*[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** At the beginning of a word, where a script has some. */
function anyOf(...words: string[]): RegExp {
  const inside = words.filter((word) => UNSPACED.test(word));
  const atStart = words.filter((word) => !UNSPACED.test(word));
  const parts = [`(?<!\\p{L})(?:${atStart.join('|')})`, ...inside];
  return new RegExp(parts.join('|'), 'iu');
}

/**
 * What labels say, in the languages that somebody has reviewed; none of it was seen on X in all of them.
 * Only the kind hangs on it: what is shown is the label itself, whose words nobody translates.
 */
export const LABEL_WORDS: [words: RegExp, kind: Label['kind']][] = [
  [
    anyOf(
      ...['paid (?:partnership|promotion)', 'bezahlte (?:partnerschaft|werbung)'],
      ...['partenariat (?:rémunéré|payant)', '(?:asociación|colaboración|alianza) pagada'],
      ...['parceria paga', '(?:partnership|collaborazione) (?:a pagamento|retribuita|pagata)'],
      ...['betaald partnerschap', 'betaalde samenwerking', 'płatna współpraca'],
      ...['ücretli (?:ortaklık|iş ?birliği)', 'платное партн[её]рство', 'платне партнерство'],
      ...[
        'kemitraan berbayar',
        'पेड पार्टनरशिप',
        '(?:सशुल्क|भुगतान की गई) साझेदारी',
        'شراكة مدفوعة',
        '有[償料]の?パートナーシップ',
      ],
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
      ...['(?:पैरोडी|फ़ैन|प्रशंसक|कमेंट्री) (?:अकाउंट|खाता)'],
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
      ...['官方媒[体體]', '政府(?:机构|機構)', 'सरकार से (?:संबद्ध|जुड़ा) मीडिया'],
    ),
    'state',
  ],
  [
    anyOf(
      ...['made with ai', 'mit ki erstellt', "(?:fait|créé|conçu) avec l[’'.]ia"],
      ...['(?:hecho|creado) con ia', '(?:feit|criad)[oa] com ia', "(?:creato|fatto) con l[’']ia"],
      ...['gemaakt met ai', 'yapay zek[aâ] ile', 'создано с помощью ии', 'aiで(?:作成|生成)'],
      ...[
        'ai로 (?:제작|생성)',
        '(?:使用|由) ?ai ?(?:制作|製作|生成)',
        '(?:एआई|ai) (?:से|द्वारा) (?:बनाया|निर्मित)',
      ],
    ),
    'ai',
  ],
  [
    anyOf(
      ...['automated (?:by|account)', 'automated$', 'automatisiert(?:es konto)?'],
      ...['automatisé', 'automatizad[oa]', 'automatizzato', 'geautomatiseerd', 'zautomatyzowan'],
      ...[
        'otomatik',
        'автоматизирован',
        'автоматизован',
        'otomatis',
        'स्वचालित',
        'بشكل آلي',
        'مؤتمت',
      ],
      ...['自動(?:投稿|アカウント|化)', '(?:자동화|자동 계정)', '[自由]动(?:化|账号)', '自動化'],
    ),
    'automated',
  ],
];

/**
 * What is said in place of media, for where no full stop tells that it is a sentence. What these do not
 * match is told by its form (rows.ts).
 */
const NOT_SHOWN = anyOf(
  ...['(?:un|not )available', 'withheld', 'local laws?', 'been (?:disabled|removed)'],
  ...['nicht (?:verfügbar|mehr verfügbar|angezeigt)', 'lokale[rn]? gesetze?', 'zurückgehalten'],
  ...[
    '(?:in|non |pas )disponible',
    'lois locales',
    'leyes locales',
    'no (?:está |se encuentra )?disponible',
  ],
  ...['(?:não está |in)disponível', 'leis locais', '(?:non è |non )disponibile', 'leggi locali'],
  ...['niet beschikbaar', 'niedostępn', 'недоступ', 'kullanılam', 'tidak tersedia'],
  ...['غير متاح', 'القوانين المحلية', 'उपलब्ध नहीं', 'स्थानीय कानून'],
  ...['(?:表示|利用|再生)(?:でき|され)(?:ません|ない)', '現地の法', '볼 수 없', '사용할 수 없'],
  ...['(?:无法|無法|不)(?:显示|顯示|可用|提供)', '当地法律', '當地法律'],
);

/** What leads from a quote to its poll, which only its own page shows. */
const OF_POLL = anyOf(
  ...['poll', 'umfrage', 'sondage', 'encuesta', 'enquete', 'sondaggio', 'peiling', 'ankiet'],
  ...['anket', 'опрос', 'опитування', 'jajak pendapat', 'استطلاع', 'पोल', 'मतदान'],
  ...['アンケート', '投票', '설문', '투표'],
);
/** Letters; what is longer is no control. */
const LONGEST_CONTROL = 40;

/** Whether words say that something is not shown. */
export function saysNotShown(words: string): boolean {
  return NOT_SHOWN.test(words);
}

export function namesPoll(words: string): boolean {
  return words.length <= LONGEST_CONTROL && OF_POLL.test(words);
}
