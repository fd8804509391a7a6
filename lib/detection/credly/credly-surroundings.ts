import type { Detector } from '../detector';
import { rootOf } from '../page-access';
import { credlyHosts, credlyPath } from './credly-address';
import { readProfilePage } from './credly-profile-page';

/** What lies around the award pages of Credly: the learner's own list. */
export const credlySurroundings: Detector = {
  platform: 'credly',
  hosts: credlyHosts,

  classify: (url) =>
    credlyHosts.includes(url.host) && /^\/earner\/earned\/?$/.test(credlyPath(url))
      ? { platform: 'credly', kind: 'own-list', id: null, award: null }
      : null,

  read: (page, url, today) => readProfilePage(rootOf(page), url, 'own-list', today),
};
