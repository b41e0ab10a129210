import type { WordList } from './says.ts';

/**
 * What a last post says that asks to follow, thanks, or points to the profile. "Follow" alone is not
 * in it: people follow recipes and hearts, too.
 */
export const FAREWELLS: WordList = {
  en: [
    ...[
      'follow me',
      'follow us',
      'follow @',
      'follow for',
      'follow along',
      'follow my',
      'follow our',
    ],
    ...['a follow', 'hit follow', 'follow and', 'follow to', 'following me'],
    ...['thanks for', 'thank you for', 'thanks to everyone', 'thank you to everyone', 'thanks!'],
    ...['thank you!', 'thank you all', 'thanks everyone', 'thanks, everyone'],
    ...['link in bio', 'link in my bio', 'link in the bio', 'links in bio'],
  ],
  es: [
    ...['sígueme', 'síguenos', 'sigue a @', 'sígame', 'síganme', 'sígannos', 'seguidme', 'seguime'],
    ...['gracias por', 'muchas gracias', 'gracias a todos', '¡gracias!'],
    ...['enlace en la bio', 'link en la bio', 'enlace en mi bio', 'link en mi bio'],
  ],
  'pt-BR': [
    ...[
      'me siga',
      'me segue',
      'siga-me',
      'nos siga',
      'siga @',
      'siga o perfil',
      'segue lá',
      'sigam',
    ],
    ...['obrigado por', 'obrigada por', 'obrigado!', 'obrigada!', 'valeu por', 'muito obrigado'],
    ...['muito obrigada', 'link na bio', 'link no perfil'],
  ],
  fr: [
    ...[
      'suivez-moi',
      'suis-moi',
      'suivez-nous',
      'abonne-toi',
      'abonnez-vous',
      'suivez @',
      'me suivre',
    ],
    ...['merci de', 'merci d’', "merci d'", 'merci pour', 'merci à tous', 'merci !', 'merci!'],
    ...['lien en bio', 'lien dans la bio', 'lien dans ma bio'],
  ],
  de: [
    ...['folge mir', 'folgt mir', 'folgen sie mir', 'folge uns', 'folgt uns', 'folge @', 'folgt @'],
    ...['mir folgen', 'danke fürs', 'danke für', 'danke an', 'danke euch', 'danke!', 'vielen dank'],
    ...['herzlichen dank', 'link in der bio', 'link in bio', 'link im profil'],
  ],
  it: [
    ...['seguimi', 'seguitemi', 'seguici', 'seguiteci', 'segui @', 'seguite @'],
    ...['grazie per', 'grazie di', 'grazie a tutti', 'grazie mille', 'grazie!'],
    ...['link in bio', 'link nella bio'],
  ],
  ja: [
    ...[
      'フォローして',
      'フォローお願い',
      'フォローください',
      'フォローをお願い',
      'フォローよろしく',
    ],
    ...['ありがとうございま', 'ありがとう！', '感謝します', '感謝いたします'],
    ...['プロフィールのリンク', 'プロフのリンク', 'プロフィール欄'],
  ],
  ko: [
    ...['팔로우해', '팔로우 부탁', '팔로우하', '팔로우 해', '팔로우를 부탁'],
    ...['감사합니다', '고맙습니다', '감사드립니다'],
    ...['프로필 링크', '프로필에 링크', '프로필의 링크'],
  ],
  'zh-Hans': [
    ...['关注我', '欢迎关注', '点个关注', '请关注', '记得关注'],
    ...['感谢阅读', '谢谢阅读', '感谢大家', '谢谢大家', '感谢你', '谢谢你', '感谢观看'],
    ...['主页链接', '简介链接', '链接在简介', '链接在主页', '简介里的链接'],
  ],
  'zh-Hant': [
    ...['關注我', '歡迎關注', '追蹤我', '歡迎追蹤', '請追蹤', '記得追蹤', '請關注'],
    ...['感謝閱讀', '謝謝閱讀', '感謝大家', '謝謝大家', '感謝你', '謝謝你', '感謝觀看'],
    ...['主頁連結', '簡介連結', '連結在簡介', '連結在主頁', '簡介裡的連結'],
  ],
  ar: [
    ...['تابعوني', 'تابعني', 'تابعونا', 'تابعنا', 'تابعوا @', 'تابع @', 'للمتابعة'],
    ...['شكرا', 'شكرًا', 'شكراً', 'الرابط في البايو', 'الرابط في الملف الشخصي', 'رابط في البايو'],
  ],
  hi: [
    ...['फॉलो करें', 'फ़ॉलो करें', 'फॉलो करो', 'फ़ॉलो करो', 'फॉलो कीजिए', 'फ़ॉलो कीजिए'],
    ...['धन्यवाद', 'शुक्रिया', 'आभार', 'लिंक बायो में', 'बायो में लिंक'],
  ],
  ru: [
    ...['подписывайтесь', 'подпишитесь', 'подписывайся', 'подпишись', 'подписаться'],
    ...['спасибо за', 'спасибо, что', 'спасибо всем', 'спасибо!', 'благодарю'],
    ...['ссылка в профиле', 'ссылка в био', 'ссылка в шапке'],
  ],
};
