import type { Competency, Expectation, Framework, Priority } from '../../domain/framework';
import { type Calendar, entity } from './calendar';

export const frameworkId = 'sample-framework';
export const levels = [
  { id: 'analyst', label: 'Analyst', order: 1 },
  { id: 'senior', label: 'Senior Analyst', order: 2 },
  { id: 'lead', label: 'Lead Analyst', order: 3 },
];

type Line = { id: string; title: string; priority: Priority; asks: [analyst: string, senior: string, lead: string] };

/** The invented company's ladder for analysts: five areas, two competencies each, what each of three levels asks. */
const areas: [id: string, title: string, lines: Line[]][] = [
  [
    'delivery',
    'Delivery',
    [
      {
        id: 'planning',
        title: 'Planning',
        priority: 'must',
        asks: [
          'Delivers assigned analyses by the date agreed and says early when a date is at risk.',
          'Plans work of several weeks with its dependencies and delivers it without being chased.',
          'Plans and delivers work across teams; makes the plan visible, shortens what is repeated, and keeps promises made to others.',
        ],
      },
      {
        id: 'risk',
        title: 'Risk and control',
        priority: 'must',
        asks: [
          'Names what could go wrong in own work.',
          'Keeps a list of risks for a project and acts on the largest first.',
          'Sets up how the team finds, ranks and reviews risks, and can show that it changed a decision.',
        ],
      },
    ],
  ],
  [
    'craft',
    'Craft and domain',
    [
      {
        id: 'analysis',
        title: 'Modelling',
        priority: 'must',
        asks: [
          'Chooses a fitting method for a well-put question and explains its limits.',
          'Turns an open question into one that data can answer; has models reviewed before they are used.',
          'Builds models that others rely on for decisions, measures how wrong they are, and improves them over time.',
        ],
      },
      {
        id: 'data-quality',
        title: 'Data quality',
        priority: 'important',
        asks: [
          'Checks data before using it and reports what is wrong at its source.',
          'Builds checks that run by themselves and leaves tools better than they were.',
          'Owns the quality of data that other teams use: defines it, measures it, and gets it repaired where it arises.',
        ],
      },
    ],
  ],
  [
    'communication',
    'Communication',
    [
      {
        id: 'stakeholders',
        title: 'Stakeholders',
        priority: 'must',
        asks: [
          'Explains own findings so that a colleague can repeat them.',
          'Explains findings so that a decision can be taken in the meeting in which they are shown.',
          'Is asked by decision makers before the question is fixed, and makes the hard message heard without losing trust.',
        ],
      },
      {
        id: 'writing',
        title: 'Clear writing',
        priority: 'important',
        asks: [
          'Writes notes that somebody outside of the project understands.',
          'Writes papers in which the conclusion comes first and every number has a source.',
          'Sets the standard for how the team writes, by example and by review.',
        ],
      },
    ],
  ],
  [
    'people',
    'Working with others',
    [
      {
        id: 'mentoring',
        title: 'Mentoring',
        priority: 'important',
        asks: [
          'Shares what was learned with the team.',
          'Supports a new colleague through the first months.',
          'Develops others on purpose: agrees goals, gives work that stretches, and can show what they do alone now.',
        ],
      },
      {
        id: 'collaboration',
        title: 'Collaboration',
        priority: 'important',
        asks: [
          'Works well with the people next to them.',
          'Finds and involves the people in other teams whose work is touched.',
          'Brings teams with different aims to one way of working, and keeps it alive after the project.',
        ],
      },
    ],
  ],
  [
    'direction',
    'Direction',
    [
      {
        id: 'strategy',
        title: 'Setting direction',
        priority: 'important',
        asks: [
          'Knows what the team is for and can say how own work serves it.',
          'Proposes what the team should do next, with reasons and costs.',
          'Decides with the manager what the team does not do, and explains it to those who are disappointed.',
        ],
      },
      {
        id: 'hiring',
        title: 'Hiring',
        priority: 'nice',
        asks: [
          'Helps candidates to see what the work is like.',
          'Takes part in interviews and writes fair notes.',
          'Leads the hiring for a role from its description to the offer.',
        ],
      },
    ],
  ],
];

/** The framework of the sample case with its areas, competencies and what each level asks. */
export function sampleCriteria(calendar: Calendar): { frameworks: Framework[]; competencies: Competency[]; expectations: Expectation[] } {
  const framework: Framework = {
    ...entity(calendar, frameworkId, 340),
    title: 'Analyst career ladder',
    version: calendar.day(-340).slice(0, 4),
    publisher: 'Halden Freight, People team',
    origin: 'pasted table',
    sourceUri: null,
    sourceFileId: null,
    levels,
    scale: [],
  };
  const competencies: Competency[] = [];
  const expectations: Expectation[] = [];
  const place = (item: Pick<Competency, 'id' | 'title' | 'kind' | 'parentId' | 'priority' | 'code'>) =>
    competencies.push({ ...entity(calendar, item.id, 340), ...item, frameworkId, statement: '', order: competencies.length });
  for (const [index, [areaId, areaTitle, lines]] of areas.entries()) {
    place({ id: areaId, title: areaTitle, kind: 'area', parentId: null, priority: null, code: String(index + 1) });
    for (const [at, { id, title, priority, asks }] of lines.entries()) {
      place({ id, title, kind: 'competency', parentId: areaId, priority, code: `${index + 1}.${at + 1}` });
      for (const [rung, level] of levels.entries()) {
        const facts = { frameworkId, competencyId: id, levelId: level.id, text: asks[rung] ?? '', indicators: [] };
        expectations.push({ ...entity(calendar, `${id}-${level.id}`, 340), ...facts });
      }
    }
  }
  return { frameworks: [framework], competencies, expectations };
}
