import { describe, expect, it } from 'vitest';
import { escapeMarkup, unescapeMarkup } from './escape.ts';

describe('markup', () => {
  it('escapes what would end a text or an attribute, and leaves apostrophes', () => {
    expect(escapeMarkup(`it's & "so" <b>`)).toBe("it's &amp; &quot;so&quot; &lt;b&gt;");
  });

  it('is read back as it was, references by number too', () => {
    const text = `fog & "stores" <1> it's`;
    expect(unescapeMarkup(escapeMarkup(text))).toBe(text);
    expect(unescapeMarkup('&#39;&#x26;&#x3C;&#x5317;')).toBe("'&<北");
    expect(unescapeMarkup('&amp;lt; &nbsp;')).toBe('&lt; &nbsp;');
  });
});
