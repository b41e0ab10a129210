import type { ListLanguage } from './says.ts';

type Labels = readonly [first: readonly string[], second: readonly string[]];

/** How two lines begin that set two states against each other: before and after, then and now. */
export const PAIR_LABELS: Readonly<Record<ListLanguage, readonly Labels[]>> = {
  en: [
    [['before'], ['after']],
    [['then'], ['now']],
  ],
  es: [
    [
      ['antes', 'entonces'],
      ['después', 'ahora', 'hoy'],
    ],
  ],
  'pt-BR': [
    [
      ['antes', 'naquela época'],
      ['depois', 'agora', 'hoje'],
    ],
  ],
  fr: [
    [
      ['avant', 'hier'],
      ['après', 'maintenant', 'aujourd’hui', "aujourd'hui"],
    ],
  ],
  de: [
    [
      ['vorher', 'davor'],
      ['nachher', 'danach'],
    ],
    [
      ['früher', 'damals'],
      ['heute', 'jetzt'],
    ],
  ],
  it: [
    [
      ['prima', 'allora', 'ieri'],
      ['dopo', 'adesso', 'ora', 'oggi'],
    ],
  ],
  ja: [
    [
      ['ビフォー', '以前', '前', 'before'],
      ['アフター', '以後', '後', 'after'],
    ],
    [
      ['昔', 'かつて', '以前'],
      ['今', '現在'],
    ],
  ],
  ko: [
    [
      ['이전', '전', '비포'],
      ['이후', '후', '애프터'],
    ],
    [
      ['예전', '과거', '그때'],
      ['지금', '현재'],
    ],
  ],
  'zh-Hans': [
    [
      ['之前', '以前', '前'],
      ['之后', '以后', '后'],
    ],
    [
      ['过去', '以前', '当时'],
      ['现在', '如今'],
    ],
  ],
  'zh-Hant': [
    [
      ['之前', '以前', '前'],
      ['之後', '以後', '後'],
    ],
    [
      ['過去', '以前', '當時'],
      ['現在', '如今'],
    ],
  ],
  ar: [
    [
      ['قبل', 'من قبل'],
      ['بعد', 'من بعد'],
    ],
    [
      ['سابقا', 'سابقًا', 'في الماضي'],
      ['الآن', 'اليوم'],
    ],
  ],
  hi: [
    [['पहले'], ['बाद', 'बाद में', 'अब']],
    [['तब'], ['अब', 'आज']],
  ],
  ru: [
    [
      ['до', 'раньше', 'прежде'],
      ['после', 'теперь', 'потом'],
    ],
    [
      ['тогда', 'раньше'],
      ['сейчас', 'теперь', 'сегодня'],
    ],
  ],
};
