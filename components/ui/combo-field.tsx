import { ChevronDown } from 'lucide';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { foldForSearch, holdsWords } from './holds-words';
import { Icon } from './icon';

type Option = { value: string; label: string };
type Props = {
  label: string;
  hint?: string;
  value: string;
  options: readonly Option[];
  /** How many were found, said to those who do not see the list. */
  say: (found: number) => string;
  /** What stands below the list where more were found than are shown. */
  more: (count: number) => string;
  onChange: (value: string) => void;
};

/** The most that are shown at once; typing finds the others. */
const shown = 50;

/** The options in whose label every word of the query stands; those that begin with it come first. */
function filtered(options: readonly Option[], query: string): Option[] {
  const start = foldForSearch(query).trim();
  const found = options.filter(({ label }) => holdsWords(query, label));
  const begins = ({ label }: Option) => (start !== '' && foldForSearch(label).startsWith(start) ? 0 : 1);
  return found.sort((a, b) => begins(a) - begins(b));
}

/**
 * One of many values: typing filters the list, arrows move through it, Enter takes, Esc leaves it as it was (the combobox
 * of the ARIA practices, with the focus staying in the field).
 */
export function ComboField({ label, hint, value, options, say, more, onChange }: Props) {
  const id = useId();
  const chosen = options.find((option) => option.value === value)?.label ?? '';
  const [query, setQuery] = useState<string | null>(null);
  const [active, setActive] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const isOpen = query !== null;
  const found = isOpen ? filtered(options, query === chosen ? '' : query) : [];
  const at = Math.min(active, Math.min(found.length, shown) - 1);
  useEffect(() => {
    list.current?.querySelector('[aria-selected=true]')?.scrollIntoView?.({ block: 'nearest' });
  }, [at, isOpen]);
  const open = (text: string) => {
    setQuery(text);
    // Unfiltered, the list begins at what is chosen.
    setActive(
      text === chosen
        ? Math.max(
            0,
            options.findIndex((option) => option.value === value),
          )
        : 0,
    );
  };
  const close = () => setQuery(null);
  const take = (option: Option | undefined) => {
    close();
    if (option && option.value !== value) onChange(option.value);
  };
  const pressed = (event: KeyboardEvent) => {
    const last = Math.min(found.length, shown) - 1;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (!isOpen) open(chosen);
      else setActive(event.key === 'ArrowDown' ? (at >= last ? 0 : at + 1) : at <= 0 ? last : at - 1);
    } else if (event.key === 'Enter' && isOpen) take(found[at]);
    else if (event.key === 'Escape' && isOpen) close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div class="field combo">
      <label for={id}>{label}</label>
      <span class="combo-field">
        <input
          id={id}
          class="input"
          role="combobox"
          autocomplete="off"
          spellcheck={false}
          aria-expanded={isOpen}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          {...(isOpen && found[at] ? { 'aria-activedescendant': `${id}-${at}` } : {})}
          {...(hint ? { 'aria-describedby': `${id}-hint` } : {})}
          value={query ?? chosen}
          onFocus={(event) => event.currentTarget.select()}
          onClick={() => (isOpen ? undefined : open(chosen))}
          onInput={(event) => open(event.currentTarget.value)}
          onKeyDown={pressed}
          onBlur={close}
        />
        <Icon of={ChevronDown} />
      </span>
      <div ref={list} id={`${id}-list`} class="combo-list" role="listbox" aria-label={label} hidden={!isOpen || found.length === 0}>
        {found.slice(0, shown).map((option, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the focus and takes the keys
          <div
            key={option.value}
            id={`${id}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === at}
            // Before the field loses the focus, which would close the list.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => take(option)}
          >
            {option.label}
          </div>
        ))}
      </div>
      <p class="small muted" role="status">
        {isOpen && found.length > shown ? more(found.length - shown) : null}
        {isOpen && found.length <= shown ? <span class={found.length > 0 ? 'hidden-text' : ''}>{say(found.length)}</span> : null}
      </p>
      {hint ? (
        <p class="hint small" id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
    </div>
  );
}
