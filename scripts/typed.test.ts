import { describe, expect, it } from 'vitest';
import { edtfOf, idOf } from './typed.mjs';

describe('an id', () => {
  it.each([
    ['first-light', 'first-light'],
    ['First Light!', 'first-light'],
    ['  fog_of 1931.md', 'fog-of-1931'],
    ['L’île', 'lile'],
    ['雾来了', ''],
  ])('of %j is %j', (typed, id) => expect(idOf(typed)).toBe(id));
});

describe('a date', () => {
  it.each([
    ['1931', '1931'],
    ['1931-04', '1931-04'],
    ['193X', '193X'],
    ['1931~', '1931~'],
    ['1930s', '193X'],
    ['1930年代', '193X'],
    ['1931/4', '1931-04'],
    ['1931-4-3', '1931-04-03'],
    ['1931.4.3', '1931-04-03'],
    ['1931年', '1931'],
    ['1931年4月', '1931-04'],
    ['1931年4月3日', '1931-04-03'],
    ['April 1931', '1931-04'],
    ['3 April 1931', '1931-04-03'],
    ['Apr 3rd, 1931', '1931-04-03'],
    ['"1931-04"', '1931-04'],
    ['１９３１年４月', '1931-04'],
  ])('typed as %j is %j', (typed, edtf) => expect(edtfOf(typed)).toBe(edtf));

  it.each(['03/04/1931', '31-04', 'spring', '1931-13-1', '1931-2-30', 'Smarch 1931'])('is not guessed from %j', (typed) => {
    expect(edtfOf(typed)).toBeUndefined();
  });
});
