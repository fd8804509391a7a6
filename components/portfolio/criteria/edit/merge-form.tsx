import { useState } from 'preact/hooks';
import type { Competency } from '../../../../lib/domain/framework';
import { hasWords, mergedTexts } from '../../../../lib/domain/merged-competency';
import { mergeCompetencies } from '../../../../lib/store/merge-competencies';
import { t } from '../../../../lib/words/words';
import { CheckField, RadioGroup, TextField } from '../../../ui/field';
import { holdsWords } from '../../../ui/holds-words';
import { Notice } from '../../../ui/notice';
import { go, href } from '../../workspace/route';
import { useWorkspace } from '../../workspace/workspace';
import type { CriteriaTree } from '../shown/criteria-tree';
import { VerbatimLines } from '../shown/verbatim-lines';
import { shortOf } from './short-of';

/** From how many competencies on a field for narrowing them down helps. */
const many = 8;
/** The longest text that can be kept. */
const longest = 20_000;

/** Makes one competency of several: which ones, whose name stays, and how it will read; nothing that somebody wrote goes. */
export function MergeForm({ tree, competency }: { tree: CriteriaTree; competency: Competency }) {
  const workspace = useWorkspace();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [keptId, setKeptId] = useState(competency.id);
  const [query, setQuery] = useState('');
  const [changed, setChanged] = useState(false);
  const possible = tree.inOrder.filter((one) => one.kind === 'competency' && one.id !== competency.id);
  const shown = possible.filter(({ id, title, code }) => chosen.has(id) || holdsWords(query, code, title));
  const together = tree.inOrder.filter((one) => one.id === competency.id || (chosen.has(one.id) && one.kind === 'competency'));
  const kept = together.find((one) => one.id === keptId) ?? competency;
  const texts = workspace.portfolio.value.expectations.filter((text) => together.some((one) => one.id === text.competencyId));
  const levels = [...tree.framework.levels].sort((a, b) => a.order - b.order);
  const merged = mergedTexts(tree.inOrder, new Set(together.map(({ id }) => id)), texts, levels);
  const isTooLong = merged.some(({ text }) => text.length > longest);
  const toggle = (id: string, on: boolean) => setChosen(new Set(on ? [...chosen, id] : [...chosen].filter((one) => one !== id)));
  const merge = async () => {
    setChanged(false);
    const others = together.filter((one) => one.id !== kept.id);
    const said = t('criteria:edit.merge.said', { title: shortOf(kept.title), count: together.length });
    const outcome = await workspace.run((now) => mergeCompetencies(workspace.db, { kept, others, texts }, now), said);
    if (outcome.done) go('criteria', kept.id);
    else setChanged(outcome.conflict !== null);
  };
  const isReady = together.length > 1 && !isTooLong;
  return (
    <form
      class="form criteria-form"
      aria-label={t('criteria:edit.merge.form')}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady) merge();
      }}
      onKeyDown={(event) => {
        // Enter after a search means to search, not to merge.
        if (event.key === 'Enter' && event.target instanceof HTMLInputElement && event.target.type === 'search') event.preventDefault();
      }}
    >
      <h2 class="room-title">{t('criteria:edit.merge.title', { title: shortOf(competency.title) })}</h2>
      <p class="muted">{t('criteria:edit.merge.lead')}</p>
      {changed ? <Notice alert>{t('criteria:edit.merge.changed')}</Notice> : null}
      {possible.length > many ? <TextField label={t('criteria:edit.merge.search')} type="search" value={query} onInput={setQuery} /> : null}
      <fieldset>
        <legend>{t('criteria:edit.merge.with')}</legend>
        <div class="choices criteria-choices">
          {shown.map((one) => (
            <CheckField
              key={one.id}
              label={one.title}
              hint={[one.code, ...tree.pathOf(one).map(({ title }) => title)].filter(Boolean).join(' · ')}
              checked={chosen.has(one.id)}
              onChange={(on) => toggle(one.id, on)}
            />
          ))}
          {shown.length === 0 ? <p class="muted">{t('criteria:edit.merge.noneFound')}</p> : null}
        </div>
      </fieldset>
      {together.length > 1 ? (
        <>
          <RadioGroup
            legend={t('criteria:edit.merge.stays')}
            name="kept"
            value={kept.id}
            options={together.map(({ id, title, code }) => ({ value: id, label: title, ...(code ? { hint: code } : {}) }))}
            onChange={setKeptId}
          />
          <section class="criteria-merged">
            <h3>{t('criteria:edit.merge.reads')}</h3>
            {levels.map(({ id, label }) => {
              const asked = merged.find((one) => one.levelId === id);
              return asked ? (
                <section key={id} class="criteria-level">
                  <h4>{label}</h4>
                  {asked.text.trim() ? <blockquote class="verbatim criteria-verbatim">{asked.text}</blockquote> : null}
                  <VerbatimLines title={t('signals')} lines={asked.signals ?? []} />
                  <VerbatimLines title={t('examples')} lines={asked.examples ?? []} />
                </section>
              ) : null;
            })}
          </section>
          {isTooLong ? <Notice alert>{t('criteria:edit.merge.tooLong', { limit: longest })}</Notice> : null}
          <WhatHappens kept={kept} others={together.filter((one) => one.id !== kept.id)} />
        </>
      ) : null}
      <div class="actions">
        <button type="submit" class="btn btn-primary" disabled={!isReady}>
          {t('criteria:edit.merge.merge')}
        </button>
        <a class="btn" href={href('criteria', competency.id)}>
          {t('cancel')}
        </a>
      </div>
    </form>
  );
}

/** What becomes of the learner's own part: said before, so that nothing is missed afterwards. */
function WhatHappens({ kept, others }: { kept: Competency; others: readonly Competency[] }) {
  const { portfolio } = useWorkspace();
  const { claims, plan, ratings, mappings } = portfolio.value;
  const ofOthers = (one: { competencyId: string }) => others.some(({ id }) => id === one.competencyId);
  const spoken = claims.filter((one) => ofOthers(one) && hasWords(one));
  const own = claims.filter((one) => one.competencyId === kept.id);
  const told = [...own, ...spoken];
  const staysOut = spoken.length > 0 && told.some((one) => !one.inReport) && told.some((one) => one.inReport);
  const isStricter = spoken.length > 0 && new Set(told.map((one) => one.confidentiality)).size > 1;
  const views = claims.filter((one) => ofOthers(one) && one.ownView !== null && own.length > 0);
  const lost = ratings.filter(
    (one) =>
      ofOthers(one) && ratings.some((other) => other.competencyId === kept.id && other.by === one.by && other.levelId === one.levelId),
  );
  const lines = [
    [mappings.filter((one) => ofOthers(one) && one.verdict === 'confirmed').length, 'evidence'],
    [spoken.length, own.length > 0 ? 'words' : 'wordsTaken'],
    [views.length, 'views'],
    [staysOut ? 1 : 0, 'staysOut'],
    [isStricter ? 1 : 0, 'stricter'],
    [plan.filter(ofOthers).length, 'plan'],
    [lost.length, 'ratings'],
  ] as const;
  const said = lines.filter(([count]) => count > 0);
  return (
    <section class="criteria-happens">
      <h3>{t('criteria:edit.merge.happens')}</h3>
      <ul class="criteria-goes">
        <li>{t('criteria:edit.merge.facts', { title: shortOf(kept.title) })}</li>
        {said.map(([count, what]) => (
          <li key={what}>{t(`criteria:edit.merge.${what}`, { count, title: shortOf(kept.title) })}</li>
        ))}
      </ul>
    </section>
  );
}
