import type { ImportedCompetency, ImportedFramework } from '../../../../lib/frameworks/imported/imported-framework';

/** A template to read before taking it: a table for each area, in it each competency above what its levels ask. */
export function TemplatePreview({ imported }: { imported: ImportedFramework }) {
  const areas = imported.competencies.filter((one) => one.kind === 'area');
  const below = (area: ImportedCompetency | null) =>
    imported.competencies.filter((one) => one.kind === 'competency' && one.parent === (area?.id ?? null));
  return (
    <div class="criteria-template">
      {[null, ...areas]
        .map((area) => ({ area, competencies: below(area) }))
        .filter(({ competencies }) => competencies.length > 0)
        .map(({ area, competencies }) => (
          <section key={area?.id ?? ''} aria-label={area?.title ?? imported.title}>
            {area ? (
              <header>
                <h3>{area.title}</h3>
                <p class="muted">{area.statement}</p>
              </header>
            ) : null}
            <AreaTable imported={imported} competencies={competencies} />
          </section>
        ))}
    </div>
  );
}

function AreaTable({ imported, competencies }: { imported: ImportedFramework; competencies: ImportedCompetency[] }) {
  const { levels, expectations } = imported;
  return (
    <table class="table">
      <thead>
        <tr>
          {levels.map((level) => (
            <th key={level.id} scope="col">
              {level.label}
            </th>
          ))}
        </tr>
      </thead>
      {competencies.map((one) => (
        <tbody key={one.id}>
          <tr>
            <th scope="rowgroup" colSpan={levels.length}>
              {one.title} <span class="muted">{one.statement}</span>
            </th>
          </tr>
          <tr>
            {levels.map((level) => (
              <td key={level.id} data-level={level.label}>
                {expectations.find((asked) => asked.competency === one.id && asked.level === level.id)?.text}
              </td>
            ))}
          </tr>
        </tbody>
      ))}
    </table>
  );
}
