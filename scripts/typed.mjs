const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const two = (part) => String(part).padStart(2, '0');

/** An id from what somebody typed: `First Light!` is `first-light`. Empty where nothing of it can stand in an id. */
export function idOf(typed) {
  return typed
    .normalize('NFKD')
    .replace(/[\u0300-\u036f'’]/g, '')
    .toLowerCase()
    .replace(/\.md$/, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/** EDTF from a date as people type it: `2015/6`, `3 June 2015`, `June 2015`, `2015年6月3日`, `2010s`. `undefined` where it could mean several. */
export function edtfOf(typed) {
  const text = typed
    .normalize('NFKC')
    .trim()
    .replace(/^["'“”]|["'“”]$/g, '');
  if (/^(\d{3}X|\d{4}(-\d{2}){0,2})[~?]?$/.test(text)) return text;
  const decade = /^(\d{3})0(?:'?s|年代)$/.exec(text);
  if (decade) return `${decade[1]}X`;
  const parts = /^(\d{4})\s*[-/.年]\s*(?:(\d{1,2})\s*(?:[-/.月]\s*(?:(\d{1,2})\s*日?)?)?)?$/.exec(text);
  const named = /^(?:(\d{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?)?([a-z]{3,9})\.?(?:\s+(\d{1,2})(?:st|nd|rd|th)?)?,?\s+(\d{4})$/i.exec(text);
  const month = named && months.indexOf(named[2].slice(0, 3).toLowerCase()) + 1;
  if (named && !month) return undefined;
  const [year, second, third] = parts ? parts.slice(1) : named ? [named[4], month, named[1] ?? named[3]] : [];
  if (!year) return undefined;
  if (second && (second < 1 || second > 12)) return undefined;
  if (third && new Date(Date.UTC(year, second - 1, third)).getUTCDate() !== Number(third)) return undefined;
  return [year, second, third].filter(Boolean).map(two).join('-');
}
