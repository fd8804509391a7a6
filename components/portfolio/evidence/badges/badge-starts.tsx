import { ExternalLink } from 'lucide';
import { t } from '../../../../lib/words/words';
import { Icon } from '../../../ui/icon';

/** Where each site lists the learner's own awards. */
const own = {
  coursera: 'https://www.coursera.org/accomplishments',
  credly: 'https://www.credly.com/earner/earned',
  edx: 'https://home.edx.org/',
} as const;

/** The ways to one's own badges on the three sites, for a list that is still empty. */
export function BadgeStarts() {
  return (
    <>
      {(['coursera', 'credly', 'edx'] as const).map((site) => (
        <a key={site} class="btn" href={own[site]} target="_blank" rel="noopener noreferrer">
          {t(`evidence:empty.badges.${site}`)} <Icon of={ExternalLink} />
        </a>
      ))}
    </>
  );
}
