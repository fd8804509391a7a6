import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readTableFile } from '../../lib/frameworks/read-table';
import { frameworkFromTable } from '../../lib/frameworks/table-framework';
import { guessReading } from '../../lib/frameworks/table-reading';
import { prepareProposals } from '../../lib/suggestions/propose';

const corpus = process.env.CORPUS_DIR;

test.skipIf(!corpus)(
  `of real level texts at least 70 % find their skill, by its name and description, in the first three${corpus ? '' : ' (skipped: CORPUS_DIR is not set)'}`,
  () => {
    const { rows } = readTableFile(new Uint8Array(readFileSync(join(corpus as string, 'frameworks', 'uk-gov-digital-data_skills.csv'))));
    const skills = frameworkFromTable(rows, guessReading(rows), { title: 'skills', onlyLevel: 'Target' });
    const propose = prepareProposals(skills.competencies.map((one) => ({ ...one, texts: [] })));
    const statementOf = new Map(skills.competencies.map((one) => [one.id, one.statement]));
    const queries = skills.competencies.flatMap((one) => {
      const texts = skills.expectations.filter((asked) => asked.competency === one.id).map((asked) => asked.text);
      return texts.length > 0 ? [{ id: one.id, texts }] : [];
    });
    const found = queries.filter(({ id, texts }) =>
      propose({ title: '', texts }).some(
        ({ competencyId }) => competencyId === id || statementOf.get(competencyId) === statementOf.get(id),
      ),
    );
    expect(queries).toHaveLength(166);
    expect(found.length / queries.length).toBeGreaterThanOrEqual(0.7);
  },
);
