import type { Competency, Expectation, Priority } from '../../lib/domain/framework';
import { entity } from './example-rows';

type CompetencyFacts = [id: string, area: string, code: string, title: string, asks: string, priority: Priority | null];
const competencyFacts: CompetencyFacts[] = [
  [
    'planning',
    'delivery',
    'D1',
    'Planning and delivery',
    'Plans work of a quarter with others, names what will not be done, and delivers what was promised or says early that it will not.',
    'must',
  ],
  [
    'quality',
    'delivery',
    'D2',
    'Quality of analysis',
    'Builds checks into the work so that errors are found before readers find them; documents sources and assumptions.',
    'must',
  ],
  [
    'risk',
    'delivery',
    'D3',
    'Risk and escalation',
    'Sees risks of a project early, weighs them with those concerned, and escalates in time with a proposal.',
    'must',
  ],
  [
    'modelling',
    'craft',
    'C1',
    'Data modelling',
    'Designs data models that other teams can use without asking; migrates old ones without loss.',
    'important',
  ],
  ['statistics', 'craft', 'C2', 'Statistical methods', 'Chooses methods that fit the question, and knows what they cannot say.', null],
  [
    'stakeholders',
    'communication',
    'K1',
    'Stakeholder communication',
    'Explains findings so that people who took no part in the analysis can decide; states uncertainty openly; adapts form and depth to the audience.',
    'must',
  ],
  [
    'uncertainty',
    'communication',
    'K2',
    'Explains uncertainty, limits and assumptions of a finding to people who decide without reading the method',
    'Makes limits and assumptions plain before a decision is taken.',
    'important',
  ],
  [
    'mentoring',
    'leadership',
    'L1',
    'Mentoring',
    'Brings new colleagues to their first own result, and gives feedback that they act on.',
    'important',
  ],
  ['hiring', 'leadership', 'L2', 'Hiring', 'Takes part in hiring and calibrates judgements with others.', 'nice'],
  [
    'direction',
    'leadership',
    'L3',
    'Setting direction',
    'Proposes what the team should start and stop doing, and wins those concerned for it.',
    null,
  ],
];

const areas = { delivery: 'Delivery', craft: 'Craft', communication: 'Communication', leadership: 'Leadership' };
export const competencies: Competency[] = [
  ...Object.entries(areas).map(([id, title], i) => ({
    ...entity(id),
    frameworkId: 'fw',
    parentId: null,
    kind: 'area' as const,
    code: '',
    title,
    statement: '',
    order: i * 100,
    priority: null,
  })),
  ...competencyFacts.map(([id, area, code, title, , priority], i) => ({
    ...entity(id),
    frameworkId: 'fw',
    parentId: area,
    kind: 'competency' as const,
    code,
    title,
    statement: '',
    order: i * 10 + 1,
    priority,
  })),
];
export const expectations: Expectation[] = competencyFacts.map(([id, , , , text]) => ({
  ...entity(`exp-${id}`),
  frameworkId: 'fw',
  competencyId: id,
  levelId: 'lead',
  text,
  indicators: id === 'quality' ? ['A second person can repeat the analysis.', 'Every figure names its source.'] : [],
}));
