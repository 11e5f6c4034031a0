import type { GuessWords } from './guess-words.ts';

export const zhGuess: GuessWords = {
  offer: '先猜一猜',
  unset: '拖到您猜的地方',
  field: '或写下来',
  yours: '您猜',
  show: '亮出数字',
  leave: '不猜了',
  again: '再猜一次',
  picture: '看图',
  faults: {
    none: '请拖动标尺，或写一个数，例如850或1,200。',
    off: (end) => `标尺从0到${end}，请写这中间的数。`,
  },
  points: '个百分点',
  verdicts: {
    exact: { below: '您猜的比账上的数少{d}{r}。', above: '您猜的比账上的数多{d}{r}。', same: '您猜的与账上的数相同。' },
    about: {
      below: '账上的数是约数，您猜的比它少约{d}{r}。',
      above: '账上的数是约数，您猜的比它多约{d}{r}。',
      same: '您猜的与账上的数相同，它本身是约数。',
    },
    'more-than': {
      below: '来源只写了下限。同它比，您猜的至少少{d}。',
      above: '来源只写了下限，没有写超出多少，所以您猜得近不近，没有人说得出。',
      same: '您猜的就是来源写的下限；超出多少，来源没有写。',
    },
    'less-than': {
      below: '来源只写了上限，没有写差多少，所以您猜得近不近，没有人说得出。',
      above: '来源只写了上限。同它比，您猜的至少多{d}。',
      same: '您猜的就是来源写的上限；差多少，来源没有写。',
    },
    range: {
      below: '来源给的是一头一尾两个数。您猜的比小的一头还少{d}。',
      above: '来源给的是一头一尾两个数。您猜的比大的一头还多{d}。',
      same: '您猜的落在来源给的两头之间；究竟是多少，来源没有写。',
    },
  },
  ratios: { little: '，差不到1%', less: '，约少{p}%', more: '，约多{p}%', times: '，约为它的{p}倍' },
  drawing: {
    offer: '先画一画',
    how: '用手指或鼠标画，也可以用方向键逐年定。',
    clear: '重画',
    show: '亮出曲线',
    again: '再画一次',
    at: (year) => `${year}年您画在`,
    unset: '还没画',
    short: '您的线停在{y}年，请画到{e}年。',
    below: '相差最多的是{y}年，画低了{d}。',
    above: '相差最多的是{y}年，画高了{d}。',
    same: '每个数都画中了。',
    end: '{y}年：',
  },
};
