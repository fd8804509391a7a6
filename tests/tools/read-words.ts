import { readFileSync } from 'node:fs';
import type { WordFile } from '../../lib/words/words';

/** The English sentences of one room, for tools and tests that speak as the screens do. */
export function readWords(room: string): WordFile {
  return JSON.parse(readFileSync(new URL(`../../assets/locales/en/${room}.json`, import.meta.url), 'utf8')) as WordFile;
}
