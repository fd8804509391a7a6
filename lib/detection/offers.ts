import { courseraCatalogue } from './coursera/coursera-catalogue';
import { credlyTemplate } from './credly/credly-template';
import type { Detector } from './detector';
import { edxCatalogue } from './edx/edx-catalogue';

/** What can be earned on the three sites. The toolbar does not count offers, so no page has to carry this. */
export const offers: readonly Detector[] = [credlyTemplate, courseraCatalogue, edxCatalogue];
