/** A field that narrows a list by text. Esc empties it, and only then does what it does around it. */
export function FilterField({ label, value, onInput }: { label: string; value: string; onInput: (value: string) => void }) {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || value === '') return;
    onInput('');
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <input
      class="input filter-field"
      type="search"
      aria-label={label}
      placeholder={label}
      value={value}
      onInput={(event) => onInput(event.currentTarget.value)}
      onKeyDown={onKeyDown}
    />
  );
}

/** Says that the filter leaves nothing of a list that has something. */
export const NoneMatch = ({ children }: { children: string }) => <p class="none-match muted">{children}</p>;
