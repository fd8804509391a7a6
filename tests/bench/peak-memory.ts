import { readdirSync, readFileSync, writeFileSync } from 'node:fs';

const read = (file: string): string => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
};

/** The processes in which pages of extensions run now; none where the system tells nobody of its processes. */
export function extensionProcesses(): string[] {
  const all = process.platform === 'linux' ? readdirSync('/proc').filter((name) => /^\d+$/.test(name)) : [];
  return all.filter((id) => {
    const command = read(`/proc/${id}/cmdline`);
    return command.includes('--type=renderer') && command.includes('--extension-process');
  });
}

/** How much memory a process has in use, and had at most since `forgetPeaks`, in megabytes. */
export function memoryOf(id: string): { now: number; peak: number } {
  const status = read(`/proc/${id}/status`);
  const field = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(status)?.[1] ?? 0) / 1024;
  return { now: field('VmRSS'), peak: field('VmHWM') };
}

/** Lets the most that a process had in use begin anew. */
export function forgetPeak(id: string): void {
  writeFileSync(`/proc/${id}/clear_refs`, '5');
}
