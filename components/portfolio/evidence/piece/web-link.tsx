import { ExternalLink } from 'lucide';
import { hostOf, safeLink } from '../../../../lib/report/safe-link';
import { t } from '../../../../lib/words/words';
import { Icon } from '../../../ui/icon';

/** Whether a text is an address that may be led to: nothing but http and https, or https alone. */
export function isWebAddress(text: string, secureOnly = false): boolean {
  const link = safeLink(text);
  return link !== null && (link.startsWith('https://') || (!secureOnly && link.startsWith('http://')));
}

/** A link out of the extension, with the host that it leads to; what is no web address stands as text. */
export function WebLink({ to, label, secureOnly = false }: { to: string; label?: string; secureOnly?: boolean }) {
  const link = isWebAddress(to, secureOnly) ? safeLink(to) : null;
  if (link === null) return <span>{to}</span>;
  return (
    <a href={link} target="_blank" rel="noopener noreferrer">
      {label ?? t('evidence:link.open')} <Icon of={ExternalLink} /> <span class="small">{hostOf(link)}</span>
    </a>
  );
}
