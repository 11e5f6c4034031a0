import type { SoundWords } from './sound-words.ts';

export const zhSound: SoundWords = {
  open: '听这张图',
  label: (title) => `听图：${title}`,
  pitch: '音越高，数越大，从零（有负数就从最小的数）到同一单位里最大的数。没有数的地方不出声。',
  keys: '左右方向键：前一个、后一个。Shift 加 End：从这里往下播放。Ctrl：停。空格：再听一遍。Home、End：第一个、最后一个。方括号：最小、最大。Page Up、Page Down：换一组数。Esc：关闭。',
  play: '播放',
  keyless: '听图要用键盘，这台设备没有认出键盘。表格里的内容相同。',
  group: ({ name, count, when }) => `${name}：${count}个数，${when}。`,
  groups: (title, count) => `${title}。${count > 1 ? `共${count}组数。` : ''}`,
  loose: (unit) => (unit ? `以“${unit}”计的数` : '其他数'),
  silent: (when) => `${when}：这一组里没有数`,
  above: '上不封顶：多多少没有写',
  below: '下不封底：少多少没有写',
  tone: (number) => `这一声是${number}`,
};
