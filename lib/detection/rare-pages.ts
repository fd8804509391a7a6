import { courseraCatalogue } from './coursera/coursera-catalogue';
import { credlyEmbed } from './credly/credly-embed';
import { credlyTemplate } from './credly/credly-template';
import type { Detector } from './detector';
import { edxCatalogue } from './edx/edx-catalogue';
import { edxRecord } from './edx/edx-record';

/**
 * Pages of the three sites that no page has to carry the reading of: what can be earned, which the toolbar does not
 * count, and awards where hardly anybody meets them. They are read when the popup is opened there.
 */
export const rarePages: readonly Detector[] = [credlyTemplate, credlyEmbed, courseraCatalogue, edxCatalogue, edxRecord];
