/** Width of a text in pixels, estimated generously from the shares of an em that its characters take. Needs no browser. */
export function textWidth(text: string, size: number): number {
  let ems = 0;
  for (const character of text) {
    if (/[\u2E80-\u9FFF\uF900-\uFAFF\uFF00-\uFFEF\u3000-\u303F]/.test(character)) ems += 1;
    else if (/[\s.,:;’'|]/.test(character)) ems += 0.3;
    else if (/[A-ZmwMW%—–]/.test(character)) ems += 0.78;
    else ems += 0.56;
  }
  return ems * size;
}
