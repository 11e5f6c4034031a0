import type { OfflineWords } from './offline-words.ts';

export const zhOffline: OfflineWords = {
  offline: '没有网络时',
  file: '一个文件',
  fileWhat:
    '整个故事、账本、图表、放映页、讲者窗口和各堂课都在一个文件里。拷到U盘，双击就能打开，不用安装，也不取任何东西。两种语言的文件放在一起，就能互相切换。',
  fileGet: (size) => `下载这个文件（${size}）`,
  device: '留在这台设备上',
  deviceWhat: '浏览器留下这种语言的故事、账本、图表和课堂页面，没有网络也能看。它只留本站的文件，不告诉任何人，说删就删。',
  noDevice: '这个浏览器或这个网址不允许留下网站。用上面的一个文件也一样。',
  keep: '留在这台设备上',
  look: '看看有没有新版',
  use: '换用新版',
  remove: '删掉',
  absent: '没有留下任何东西。',
  keeping: '正在留存文件……',
  kept: '已经留下一版，没有网络也能看。',
  looking: '正在查看……',
  latest: '留下的已经是最新的一版。',
  newer: '新的一版已经留好，旧的还在用。',
  removed: '已经删掉，没有留下任何东西。',
  failed: '有文件没有取全，所以一个也没有留。',
  failedUpdate: '新版没有留成，原来的一版继续用。',
  missing: '留下的页面里没有这一页，现在又没有网络。',
};
