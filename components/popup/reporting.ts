import type { Answer } from '../../lib/browser/answer';
import { failed } from '../../lib/browser/answer';
import type { Acting } from './acting';
import type { Looking } from './looking';

/** Making a report of a page that a site has changed. */
export type Reporting = {
  /** How the tab's page is built, as text for an issue; asks the page at each call. */
  describePage(): Promise<Answer<string>>;
};

/** Builds how one popup makes reports. */
export function createReporting({ door }: Acting, { view }: Looking): Reporting {
  return {
    async describePage() {
      const current = view.value;
      return current.kind === 'read' ? door.describePage(current.page.url) : failed('page-changed');
    },
  };
}
