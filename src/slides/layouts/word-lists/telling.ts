import type { WordList } from './says.ts';

/** What a sentence says that promises something: how, why, what, these, lessons. */
export const TELLING: WordList = {
  en: ['how', 'why', 'what', 'these', 'here is', 'here’s', "here's", 'lesson', 'lessons'],
  es: ['cómo', 'por qué', 'qué', 'estos', 'estas', 'lección', 'lecciones'],
  'pt-BR': [
    'como',
    'por que',
    'por quê',
    'o que',
    'estes',
    'estas',
    'esses',
    'essas',
    'lição',
    'lições',
  ],
  fr: ['comment', 'pourquoi', 'ce que', 'ces', 'voici', 'leçon', 'leçons'],
  de: ['wie', 'warum', 'wieso', 'was', 'diese', 'lektion', 'lektionen', 'lehre', 'lehren'],
  it: ['come', 'perché', 'cosa', 'questi', 'queste', 'ecco', 'lezione', 'lezioni'],
  ja: ['方法', 'なぜ', '何を', '理由', 'こと', 'これらの', '教訓', '学び', '学んだ'],
  ko: ['방법', '어떻게', '왜', '무엇', '이유', '교훈', '배운'],
  'zh-Hans': ['如何', '怎么', '怎样', '为什么', '什么', '这些', '教训', '经验', '学到'],
  'zh-Hant': ['如何', '怎麼', '怎樣', '為什麼', '什麼', '這些', '教訓', '經驗', '學到'],
  ar: ['كيف', 'لماذا', 'ماذا', 'ما الذي', 'هذه', 'هؤلاء', 'درس', 'دروس', 'الدروس'],
  hi: ['कैसे', 'क्यों', 'क्या', 'ये', 'सबक', 'सबक़', 'सीख'],
  ru: ['как', 'почему', 'зачем', 'что', 'эти', 'вот', 'урок', 'уроки', 'уроков'],
};
