import { FAILSAFE_SCHEMA, load, YAMLException } from 'js-yaml';
import { ImportError } from '../imported/import-error';
import { depthLimit, nodeLimit } from '../imported/limits';

/** Text of JSON as plain data, or a refusal that says where it breaks off. Throws ImportError. */
export function parseJson(text: string): unknown {
  refuseDeep(text);
  try {
    return counted(JSON.parse(text));
  } catch (error) {
    if (error instanceof ImportError) throw error;
    throw new ImportError('notJson', placeOf(text, error));
  }
}

/**
 * Text of YAML as plain data, every value as the text that it was written as, so that "1.10" stays what it is and no
 * tag can make anything else of it. Aliases are few and never followed into the millions. Throws ImportError.
 */
export function parseYaml(text: string): unknown {
  try {
    return counted(load(text, { schema: FAILSAFE_SCHEMA, maxDepth: depthLimit, maxAliases: 100 }));
  } catch (error) {
    if (error instanceof ImportError) throw error;
    if (!(error instanceof YAMLException)) throw new ImportError('notYaml', { row: 1, reason: '' });
    if (/alias/i.test(error.reason) && /max|limit|exceed/i.test(error.reason)) throw new ImportError('aliasesForbidden', { limit: 100 });
    if (/maxDepth/.test(error.reason)) throw new ImportError('isTooDeep', { limit: depthLimit });
    throw new ImportError('notYaml', { row: (error.mark?.line ?? 0) + 1, reason: error.reason.slice(0, 120) });
  }
}

/** Brackets are counted before anything is built, because a reader that follows them runs out of room. */
function refuseDeep(text: string): void {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const sign = text.charCodeAt(at);
    if (sign === 0x22) at = endOfString(text, at);
    else if (sign === 0x5b || sign === 0x7b) {
      if (++depth > depthLimit) throw new ImportError('isTooDeep', { limit: depthLimit });
    } else if (sign === 0x5d || sign === 0x7d) depth--;
  }
}

function endOfString(text: string, from: number): number {
  for (let at = from + 1; at < text.length; at++) {
    const sign = text.charCodeAt(at);
    if (sign === 0x5c) at++;
    else if (sign === 0x22) return at;
  }
  return text.length;
}

/** The same data when it is of a bearable size, each alias counted as often as it is followed; circles are refused. */
function counted(data: unknown): unknown {
  let nodes = 0;
  const walk = (value: unknown, depth: number): void => {
    if (++nodes > nodeLimit) throw new ImportError('isTooBig', { limit: nodeLimit });
    if (depth > depthLimit) throw new ImportError('isTooDeep', { limit: depthLimit });
    if (Array.isArray(value)) for (const one of value) walk(one, depth + 1);
    else if (typeof value === 'object' && value !== null) for (const one of Object.values(value)) walk(one, depth + 1);
  };
  walk(data, 0);
  return data;
}

/** The line at which JSON breaks off: browsers name it by its offset or by line, or only by what stands there. */
function placeOf(text: string, error: unknown): { row: number } {
  const message = error instanceof Error ? error.message : '';
  const line = /\bline (\d+)/.exec(message)?.[1];
  if (line) return { row: Number(line) };
  const offset = /position (\d+)/.exec(message)?.[1];
  return { row: text.slice(0, offset ? Number(offset) : text.length).split('\n').length };
}
