import { type Badge, type BadgeField, badgeFields } from '../../domain/badge';
import type { Stack } from '../../domain/promotion-case';
import type { Provenance } from '../../domain/provenance';
import { type Calendar, entity } from './calendar';

type Line = Pick<Badge, 'id' | 'platform' | 'title' | 'issuer' | 'assessment' | 'skills' | 'description'> & {
  /** Days from now: when it was begun (null where the learner did not say), issued, and when it expires. */
  days: [started: number | null, issued: number | null, expires?: number];
} & Partial<Pick<Badge, 'state' | 'standing'>>;

const northbridge = 'Northbridge University';
const practice = 'Agile Practice Institute';
const guild = 'Open Data Guild';

/** Eleven awards by invented issuers: a certificate with its three courses, one expired, one revoked, one in progress. */
const lines: Line[] = [
  {
    id: 'b-storytelling',
    platform: 'coursera',
    title: 'Data Storytelling for Decisions',
    issuer: northbridge,
    assessment: 'graded project',
    skills: ['Stakeholder communication', 'Data visualisation', 'Presenting'],
    description: 'A professional certificate of three courses with a final project that is reviewed by two graders.',
    days: [-300, -205],
  },
  {
    id: 'b-question',
    platform: 'coursera',
    title: 'Finding the Question',
    issuer: northbridge,
    assessment: 'quiz',
    skills: ['Framing questions', 'Stakeholder communication'],
    description: 'Course 1 of 3 of Data Storytelling for Decisions.',
    days: [-300, -270],
  },
  {
    id: 'b-charts',
    platform: 'coursera',
    title: 'Charts that Answer',
    issuer: northbridge,
    assessment: 'graded project',
    skills: ['Data visualisation'],
    description: 'Course 2 of 3 of Data Storytelling for Decisions.',
    days: [-270, -238],
  },
  {
    id: 'b-presenting',
    platform: 'coursera',
    title: 'Presenting to Decide',
    issuer: northbridge,
    assessment: 'graded project',
    skills: ['Presenting', 'Clear writing'],
    description: 'Course 3 of 3 of Data Storytelling for Decisions.',
    days: [-238, -206],
  },
  {
    id: 'b-pipelines',
    platform: 'edx',
    title: 'Forecasting and Data Pipelines',
    issuer: 'Institute of Technology, Vestby',
    assessment: 'proctored exam',
    skills: ['Forecasting', 'Analysis and modelling', 'SQL', 'Python'],
    description: 'A verified certificate: building forecasts that are measured, and the pipelines that feed them.',
    days: [-280, -170],
  },
  {
    id: 'b-planning',
    platform: 'credly',
    title: 'Project Planning Practitioner',
    issuer: practice,
    assessment: 'proctored exam',
    skills: ['Planning', 'Dependencies', 'Delivery'],
    description: 'Earners have planned and delivered a project across at least two teams and passed an exam.',
    days: [-320, -250, 845],
  },
  {
    id: 'b-coaching',
    platform: 'edx',
    title: 'Coaching at Work',
    issuer: 'Vestby School of Management',
    assessment: 'graded project',
    skills: ['Coaching', 'Mentoring', 'Giving feedback'],
    description: 'Six weeks with recorded coaching talks that are assessed by peers and a tutor.',
    days: [-160, -112],
  },
  {
    id: 'b-facilitation',
    platform: 'credly',
    title: 'Facilitation Essentials',
    issuer: practice,
    assessment: 'watched',
    skills: ['Facilitation', 'Collaboration'],
    description: 'An introduction to leading workshops in which people disagree.',
    days: [null, -140],
  },
  {
    id: 'b-quality',
    platform: 'credly',
    title: 'Data Quality Steward',
    issuer: guild,
    assessment: 'quiz',
    skills: ['Data quality', 'Data lineage'],
    description: 'Valid for two years; renewed by an exam on the current edition of the handbook.',
    days: [null, -790, -60],
    state: 'expired',
  },
  {
    id: 'b-cloud',
    platform: 'credly',
    title: 'Cloud Analytics Associate',
    issuer: guild,
    assessment: 'unknown',
    skills: ['Cloud analytics'],
    description: 'Withdrawn by its issuer together with the exam it rested on.',
    days: [null, -420],
    state: 'revoked',
  },
  {
    id: 'b-risk',
    platform: 'edx',
    title: 'Risk Management in Operations',
    issuer: 'Institute of Technology, Vestby',
    assessment: 'unknown',
    skills: ['Risk', 'Controls'],
    description: 'Begun; the last of four modules ends before the review.',
    days: [-30, null],
    state: 'unknown',
    standing: 'in progress',
  },
];

const pages: Record<string, string> = {
  coursera: 'https://www.coursera.org/account/accomplishments/verify/SAMPLE',
  edx: 'https://courses.edx.org/certificates/sample-',
  credly: 'https://www.credly.com/badges/sample-',
};

/** The badges of the sample case, numbered from 1, and the certificate with its courses as one group. */
export function sampleBadges(calendar: Calendar): { badges: Badge[]; stacks: Stack[] } {
  const badges = lines.map((line, index) => badgeOf(calendar, line, index + 1));
  const stack: Stack = {
    ...entity(calendar, 'sample-stack'),
    title: 'Data Storytelling for Decisions',
    kind: 'vertical',
    wholeId: 'b-storytelling',
    partIds: ['b-question', 'b-charts', 'b-presenting'],
  };
  return { badges, stacks: [stack] };
}

function badgeOf(calendar: Calendar, { days, ...line }: Line, code: number): Badge {
  const [started, issued, expires] = days;
  const url = `${pages[line.platform]}${code}`;
  const badge: Badge = {
    ...entity(calendar, line.id, issued === null ? 30 : Math.max(1, -issued - 2)),
    ...line,
    code,
    inReport: line.state !== 'revoked',
    confidentiality: 'public',
    owner: 'me',
    earner: 'Maya Lindqvist',
    standing: line.standing ?? 'earned',
    state: line.state ?? 'valid',
    issuedOn: issued === null ? null : line.platform === 'coursera' ? calendar.day(issued) : calendar.month(issued),
    expiresOn: expires === undefined ? null : calendar.day(expires),
    startedOn: started === null ? null : calendar.day(started),
    credentialId: issued === null ? null : `SAMPLE${code}`,
    verifyUrl: issued === null ? null : url,
    imageUrl: null,
    criteria: null,
    provenance: {},
  };
  return { ...badge, provenance: provenanceOf(badge, url) };
}

/** What the page said was read from the page; how it was assessed and when it began is the learner's own word. */
function provenanceOf(badge: Badge, url: string): Badge['provenance'] {
  const typed: readonly BadgeField[] = ['assessment', 'startedOn'];
  const filled = badgeFields.filter((field) => badge[field] !== null && badge[field] !== 'unknown');
  const source = (field: BadgeField): Provenance =>
    typed.includes(field) ? { kind: 'typed', at: badge.createdAt } : { kind: 'page', url, seenAt: badge.createdAt, layer: 'data' };
  return Object.fromEntries(filled.map((field) => [field, source(field)]));
}
