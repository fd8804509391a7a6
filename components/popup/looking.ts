import { batch, type Signal, signal } from '@preact/signals';
import type { FailureCode } from '../../lib/browser/answer';
import type { PageProof } from '../../lib/browser/messages';
import type { Looked, PopupDoor } from '../../lib/browser/popup-door';
import type { Note } from '../../lib/detection/reading/detector';
import type { Award, Offer } from '../../lib/domain/award';

/** What the popup shows of the tab: still looking, what was found, or that the page is another one by now. */
export type View = { kind: 'looking' } | { kind: 'changed' } | Looked;

/** What is there to save: at first what stood on the page, then with what the site's own data adds. */
export type Found = {
  awards: Award[];
  offers: Offer[];
  announced: number | null;
  notes: Note[];
  stopped: FailureCode | null;
  completed: boolean;
  /** The site's own data that was read, kept as proof at saving. */
  data: PageProof['data'];
};

/** The popup's look at the tab. */
export type Looking = {
  view: Signal<View>;
  found: Signal<Found>;
  /** Reads the tab's page; what is found stays the same value where the page says the same. */
  look(): Promise<void>;
  /** The page is another one by now, and nothing that was read belongs to it. */
  lose(): void;
};

const nothingFound: Found = { awards: [], offers: [], announced: null, notes: [], stopped: null, completed: false, data: [] };

/** Builds the look of one popup at its tab. */
export function createLooking(door: PopupDoor): Looking {
  const view = signal<View>({ kind: 'looking' });
  const found = signal<Found>(nothingFound);
  return {
    view,
    found,
    async look() {
      const looked = await door.look();
      batch(() => {
        view.value = looked;
        const next = foundOn(looked);
        if (JSON.stringify(next) !== JSON.stringify(found.value)) found.value = next;
      });
    },
    lose() {
      batch(() => {
        view.value = { kind: 'changed' };
        found.value = nothingFound;
      });
    },
  };
}

function foundOn(looked: Looked): Found {
  const reading = looked.kind === 'read' ? looked.page.reading : null;
  if (reading?.kind !== 'seen') return nothingFound;
  const { awards, offers, announced, notes } = reading;
  return { ...nothingFound, awards, offers, announced, notes };
}
