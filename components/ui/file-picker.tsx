import { Paperclip } from 'lucide';
import { useRef, useState } from 'preact/hooks';
import { Icon } from './icon';

/** A place to drop a file or to choose one by button; the caller says what may come. */
export function FilePicker({
  label,
  button,
  accept,
  onFile,
}: {
  label: string;
  button: string;
  accept?: string;
  onFile: (file: File) => void;
}) {
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping has the button beside it as its equal
    <div
      class="drop"
      data-over={over ? '' : undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        const file = event.dataTransfer?.files[0];
        if (file) onFile(file);
      }}
    >
      <button type="button" class="btn" onClick={() => input.current?.click()}>
        <Icon of={Paperclip} /> {button}
      </button>
      <span class="small muted">{label}</span>
      <input
        ref={input}
        type="file"
        class="hidden-text"
        tabIndex={-1}
        aria-label={button}
        accept={accept}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          if (file) onFile(file);
          event.currentTarget.value = '';
        }}
      />
    </div>
  );
}
