import { indicatorLimit } from './limits';

/** A bullet or a number at the beginning of a line, as people type them and as programs paste them: office fonts leave signs of their own. */
const bullet = /^\s*(?:[-–—•·*▪◦‣●○■□➢✓✔\uf000-\uf0ff]|[o§ü](?=\s{2,})|\(?\d{1,2}[.)]|\(?[a-z][.)])[\s\u00a0]+(?=\S)/u;

/** Whether a line begins with a bullet. */
export const isBullet = (line: string): boolean => bullet.test(line);

/** A line without its bullet. */
export const withoutBullet = (line: string): string => line.replace(bullet, '').trim();

/**
 * The bullets inside a text, without their signs, in order; a line without a sign after a bullet belongs to it.
 * Empty where there are none or too many to be kept; the text itself stays as it is.
 */
export function indicatorsOf(text: string): string[] {
  const found: string[] = [];
  for (const line of text.split(/\r\n|\r|\n/)) {
    if (isBullet(line)) found.push(withoutBullet(line));
    else if (found.length > 0 && line.trim() !== '') found[found.length - 1] += ` ${line.trim()}`;
  }
  return found.length > indicatorLimit ? [] : found;
}
