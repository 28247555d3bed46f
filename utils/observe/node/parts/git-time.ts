const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** Git's own date (`Thu Apr 7 15:13:13 2005 -0700`), ISO, RFC 2822 and seconds; null for any other, such as `2 weeks ago`. */
export function gitTime(text: string): number | null {
  const [, month = '', day, time, year, zone = '+0000'] =
    /^[A-Z][a-z]{2} ([A-Z][a-z]{2}) +(\d{1,2}) (\d{2}:\d{2}:\d{2}) (\d{4})(?: ([+-]\d{4}))?$/.exec(text) ?? [];
  if (year !== undefined && MONTHS.includes(month)) {
    const date = `${year}-${pad(MONTHS.indexOf(month) + 1)}-${pad(Number(day))}`;
    return finite(Date.parse(`${date}T${time}${zone.slice(0, 3)}:${zone.slice(3)}`));
  }
  if (/^\d{9,11}(?: [+-]\d{4})?$/.test(text)) return Number.parseInt(text, 10) * 1000;
  const iso = /^(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d:\d\d) ?(?:([+-]\d\d):?(\d\d)|Z)?$/.exec(text);
  if (iso) return finite(Date.parse(`${iso[1]}T${iso[2]}${iso[3] === undefined ? 'Z' : `${iso[3]}:${iso[4]}`}`));
  return /^[A-Z][a-z]{2}, \d/.test(text) ? finite(Date.parse(text)) : null;
}

const pad = (value: number): string => String(value).padStart(2, '0');
const finite = (time: number): number | null => (Number.isFinite(time) ? time : null);
