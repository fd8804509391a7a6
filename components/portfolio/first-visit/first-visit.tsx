import { Clipboard, ExternalLink } from 'lucide';
import type { ComponentChildren } from 'preact';
import { t } from '../../../lib/words/words';
import { Icon } from '../../ui/icon';
import { href } from '../workspace/route';
import { BeginCase } from './begin-case';

/** The learner's own pages, where badges are seen; opened only by the learner's click. */
const ownPages = [
  ['credly', 'https://www.credly.com/earner/earned'],
  ['coursera', 'https://www.coursera.org/accomplishments'],
  ['edx', 'https://home.edx.org/'],
] as const;

/** What the learner sees before anything is stored: what comes out at the end, and three ways to begin. */
export function FirstVisit() {
  return (
    <div class="first-visit">
      <div class="first-steps">
        <h1>{t('first-visit:title')}</h1>
        <p class="lead">{t('first-visit:lead')}</p>
        <Steps />
        <p class="else">
          <a href="portfolio.html?sample">{t('first-visit:sample')}</a>
          <a href={href('backup', 'restore')}>{t('first-visit:restore')}</a>
        </p>
        <p class="small faint">{t('first-visit:sampleApart')}</p>
      </div>
      <figure>
        <img src="/sample-page-1.png" width={910} height={1287} alt={t('first-visit:picture.alt')} />
        <figcaption>
          <span class="strong">{t('first-visit:picture.title')}</span>
          <span>{t('first-visit:picture.text')}</span>
        </figcaption>
      </figure>
    </div>
  );
}

function Steps() {
  return (
    <ol class="begin">
      <Step number={1} title={t('first-visit:badges.title')} text={t('first-visit:badges.text')}>
        <div class="acts">
          {ownPages.map(([site, url]) => (
            <a key={site} class="btn btn-soft" href={url} target="_blank" rel="noopener noreferrer">
              {t(`first-visit:badges.${site}`)} <Icon of={ExternalLink} />
            </a>
          ))}
        </div>
      </Step>
      <Step number={2} title={t('first-visit:criteria.title')} text={t('first-visit:criteria.text')}>
        <div class="acts">
          <a class="btn" href={href('criteria', 'paste')}>
            <Icon of={Clipboard} /> {t('first-visit:criteria.paste')}
          </a>
          <a class="btn btn-quiet" href={href('criteria', 'quick-start')}>
            {t('first-visit:criteria.quickStart')}
          </a>
        </div>
      </Step>
      <Step number={3} title={t('first-visit:goal.title')} text={t('first-visit:goal.text')}>
        <BeginCase />
      </Step>
    </ol>
  );
}

function Step({ number, title, text, children }: { number: number; title: string; text: string; children: ComponentChildren }) {
  return (
    <li>
      <span class="n" aria-hidden="true">
        {number}
      </span>
      <div>
        <h2>{title}</h2>
        <p>{text}</p>
        {children}
      </div>
    </li>
  );
}
