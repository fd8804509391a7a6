import { t } from '../../../../lib/words/words';

/** A field that narrows a list by text; Esc empties it. */
export function ListFilter({ value, onInput }: { value: string; onInput: (value: string) => void }) {
  return (
    <input
      class="input list-filter"
      type="search"
      aria-label={t('evidence:filter.label')}
      placeholder={t('evidence:filter.label')}
      value={value}
      onInput={(event) => onInput(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onInput('');
      }}
    />
  );
}

/** Says that the filter leaves nothing of a list that has something. */
export const NoneMatch = () => <p class="none-match muted">{t('evidence:filter.none')}</p>;
