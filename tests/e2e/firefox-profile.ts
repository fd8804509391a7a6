import { cpSync, existsSync, mkdirSync, mkdtempSync, realpathSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer-core';

/** A profile that was started once and holds nothing but what Firefox prepares for its next start. */
const prepared = fileURLToPath(new URL('../../output/firefox-profile', import.meta.url));

export const firefoxPath = (): string => process.env.FIREFOX ?? '/usr/bin/firefox-esr';

/** Whether a profile was prepared by the Firefox that is installed now. */
const isPrepared = (): boolean => existsSync(prepared) && statSync(prepared).ctimeMs > statSync(realpathSync(firefoxPath())).ctimeMs;

/**
 * Prepares the profile that journeys begin with, where there is none yet. Firefox compiles its own scripts at the first
 * start of a profile, which takes as long again as the start itself; no extension was ever in this one.
 */
export default async function prepareFirefoxProfile(): Promise<void> {
  if (!existsSync(firefoxPath()) || isPrepared()) return;
  mkdirSync(join(prepared, '..'), { recursive: true });
  const begun = mkdtempSync(`${prepared}-`);
  try {
    const browser = await puppeteer.launch({ browser: 'firefox', executablePath: firefoxPath(), userDataDir: begun });
    await browser.close();
    rmSync(prepared, { recursive: true, force: true });
    renameSync(begun, prepared);
  } catch (error) {
    // Journeys then begin with an empty profile, and say themselves why Firefox does not start.
    console.error(`No profile could be prepared for Firefox: ${error instanceof Error ? error.message : error}`);
  } finally {
    rmSync(begun, { recursive: true, force: true });
  }
}

/** Makes the folder of a journey's profile: a copy of the prepared one, or an empty one where none was prepared. */
export function newFirefoxProfile(folder: string): string {
  if (existsSync(prepared)) cpSync(prepared, folder, { recursive: true });
  else mkdirSync(folder);
  return folder;
}
