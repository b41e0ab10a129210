import fc from 'fast-check';

/** A few words of everyday in each of 28 languages and scripts. */
export const WORDS = {
  latin: 'harbour lamp evening water slowly between lighthouse keeper of the and a',
  polish: 'źródło łódka świeżość księżyc wieczór ćma żagiel i w na',
  turkish: 'ığdır ışık gökyüzü şehir çiçek İstanbul yağmur ve bir',
  vietnamese: 'buổi sáng thuyền đánh cá nước biển những người ở lại và của',
  greek: 'θάλασσα φως λιμάνι βράδυ καΐκι ὕδωρ και το στη',
  cyrillic: 'море огни вечер пристань маяк щётка объём и на в',
  arabic: 'البحر المساء الميناء مصباح ضوء في من و',
  persian: 'دریا چراغ شب می‌رویم گنجشک پنجره و از',
  hebrew: 'הים אור ערב נמל מגדלור של עם גם',
  devanagari: 'समुद्र दीपक संध्या क्षितिज प्रकाश और में की',
  bengali: 'সমুদ্র আলো সন্ধ্যা বন্দর জ্যোৎস্না এবং ও',
  tamil: 'கடல் விளக்கு மாலை துறைமுகம் க்ஷணம் மற்றும் ஒரு',
  telugu: 'సముద్రం దీపం సాయంత్రం రేవు స్త్రీ మరియు ఒక',
  kannada: 'ಸಮುದ್ರ ದೀಪ ಸಂಜೆ ಬಂದರು ಕ್ಷಣ ಮತ್ತು ಒಂದು',
  malayalam: 'കടൽ വിളക്ക് സന്ധ്യ തുറമുഖം ക്ഷണം ഒരു',
  gujarati: 'સમુદ્ર દીવો સાંજ બંદર ક્ષણ અને એક',
  gurmukhi: 'ਸਮੁੰਦਰ ਦੀਵਾ ਸ਼ਾਮ ਬੰਦਰਗਾਹ ਅਤੇ ਇੱਕ',
  sinhala: 'මුහුද පහන සවස වරාය ක්ෂණය සහ එක්',
  thai: 'ทะเลยามเย็น ท่าเรือ แสงไฟ น้ำใจ และ ที่',
  lao: 'ທະເລ ແສງໄຟ ຕອນແລງ ທ່າເຮືອ ແລະ',
  khmer: 'សមុទ្រ ពន្លឺ ល្ងាច កំពង់ផែ និង',
  burmese: 'ပင်လယ် မီးအိမ် ညနေ ဆိပ်ကမ်း နှင့်',
  georgian: 'ზღვა სინათლე საღამო ნავსადგური და ერთი',
  armenian: 'ծով լույս երեկո նավահանգիստ և մի',
  ethiopic: 'ባሕር ብርሃን ምሽት ወደብ እና አንድ',
  japanese: '海の灯り、夕方の港。 「さざなみ」 静かに',
  chinese: '大海的灯光， 傍晚的港口。 慢慢地',
  korean: '바다 등불 저녁 항구 천천히 그리고',
} as const;

export type ScriptName = keyof typeof WORDS;
export const SCRIPT_NAMES = Object.keys(WORDS) as ScriptName[];

/** Scripts that every bundled font has letters for. */
export const BUNDLED_SCRIPTS = [
  'latin',
  'polish',
  'turkish',
  'vietnamese',
  'cyrillic',
  'greek',
] as const;

export const EMOJI = ['🌊', '👩🏽‍✈️', '🇩🇪', '1️⃣', '❤️', '👨‍👩‍👧‍👦'];
const AMID = ['2,048 km', '@gullwatch', 'example.org/a?b=c', '(x)', '“so”', '—', '12:30'];

/** A post's text in one script: words, some very long, breaks, and what stands among them. */
export function textIn(script: ScriptName, extras: 'emoji' | 'plain'): fc.Arbitrary<string> {
  const own = WORDS[script].split(' ');
  const word = fc.constantFrom(...own);
  const long = fc.array(word, { minLength: 8, maxLength: 16 }).map((parts) => parts.join(''));
  const part = fc.oneof(
    { arbitrary: word, weight: 20 },
    { arbitrary: fc.constantFrom(...AMID, '\n', '\n\n'), weight: 3 },
    { arbitrary: long, weight: 1 },
    ...(extras === 'emoji' ? [{ arbitrary: fc.constantFrom(...EMOJI), weight: 2 }] : []),
  );
  return fc.array(part, { minLength: 12, maxLength: 45 }).map(
    (parts) =>
      parts
        .join(' ')
        .replace(/ ?\n ?/g, '\n')
        .trim() || own[0]!,
  );
}
