/**
 * What says that a number with a unit is a moment and no amount: "3 years ago", "vor 3 Jahren",
 * "10 am". For whatever language: the words of one are none of another beside a number.
 */
export const RELATIVE_TIMES = {
  before: ['vor', 'hace', 'há', 'il y a', 'dans', 'через', 'منذ', 'قبل', 'بعد', 'in den letzten'],
  behind: [
    ...[
      'ago',
      'later',
      'earlier',
      'after',
      'atrás',
      'después',
      'más tarde',
      'depois',
      'antes',
      'fa',
    ],
    ...[
      'dopo',
      'plus tard',
      'später',
      'danach',
      'назад',
      'спустя',
      'पहले',
      'बाद',
      '前',
      '後',
      '后',
      '전',
      '후',
    ],
  ],
  /** Behind a number without a unit. */
  clock: ['am', 'pm', 'a.m.', 'p.m.', 'o’clock', "o'clock", 'uhr', 'बजे'],
} as const;
