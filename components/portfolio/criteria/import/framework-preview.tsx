import { useState } from 'preact/hooks';
import type { ImportedCompetency, ImportedFramework } from '../../../../lib/frameworks/imported/imported-framework';
import { t } from '../../../../lib/words/words';

/** How many entries are drawn at once; a large framework stays quick. */
const page = 60;

/** What was read, as a tree: areas, competencies, and below each what its levels ask, word for word. */
export function FrameworkPreview({ imported }: { imported: ImportedFramework }) {
  const [shown, setShown] = useState(page);
  const entries = inTreeOrder(imported.competencies);
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section class="criteria-scroll criteria-tree" aria-label={t('criteria:preview.label')} tabIndex={0}>
        <ul>
          {entries.slice(0, shown).map(({ item, depth }) => (
            <li key={item.id} data-kind={item.kind} data-depth={Math.min(depth, 4)}>
              <p class={item.kind === 'indicator' ? '' : 'strong'}>
                <span class="code">{item.code}</span> {item.title} {item.kind === 'area' ? <AreaMark /> : null}
              </p>
              {item.statement && item.statement !== item.title ? <p class="criteria-verbatim">{item.statement}</p> : null}
              <LevelTexts imported={imported} item={item} />
            </li>
          ))}
        </ul>
      </section>
      {entries.length > shown ? (
        <button type="button" class="btn btn-small" onClick={() => setShown(shown + page)}>
          {t('criteria:preview.more', { count: entries.length - shown })}
        </button>
      ) : null}
    </>
  );
}

const AreaMark = () => <span class="small muted">{t('criteria:columnRole.area')}</span>;

function LevelTexts({ imported, item }: { imported: ImportedFramework; item: ImportedCompetency }) {
  const texts = imported.expectations.filter((one) => one.competency === item.id);
  if (texts.length === 0) return null;
  return (
    <dl>
      {imported.levels.flatMap((level) =>
        texts
          .filter((one) => one.level === level.id)
          .map((one) => (
            <div key={level.id}>
              <dt>{level.label}</dt>
              <dd class="criteria-verbatim">{one.text}</dd>
            </div>
          )),
      )}
    </dl>
  );
}

/** Each entry below what it belongs to, with how deep it stands. */
function inTreeOrder(all: readonly ImportedCompetency[]): { item: ImportedCompetency; depth: number }[] {
  const below = new Map<string | null, ImportedCompetency[]>();
  for (const item of all) {
    const beside = below.get(item.parent);
    if (beside) beside.push(item);
    else below.set(item.parent, [item]);
  }
  const walk = (parent: string | null, depth: number): { item: ImportedCompetency; depth: number }[] =>
    (below.get(parent) ?? []).flatMap((item) => [{ item, depth }, ...walk(item.id, depth + 1)]);
  return walk(null, 0);
}
