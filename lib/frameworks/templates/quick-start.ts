import { template } from './template';

/** Three rungs that most ladders know under some name. */
const levels = [
  { id: 'contributor', label: 'Contributor' },
  { id: 'senior', label: 'Senior' },
  { id: 'lead', label: 'Lead' },
] as const;

/** The quick start: five competencies by three levels in words of our own, for those whose company has nothing in writing. */
export const quickStart = template(levels, [
  {
    competencies: [
      {
        id: 'delivery',
        title: 'Delivery',
        statement: 'Finishes what matters, on time and in good order, so that others can rely on it.',
        asks: [
          'Plans own tasks for the coming weeks, finishes agreed work on the agreed day and reports a delay as soon as it shows. Work comes back for correction rarely, and the same mistake is seldom seen twice.',
          'Takes a goal rather than a task list, breaks it into steps with dates and owners, and delivers pieces of several weeks without being chased. Names risks early, offers two ways out, and leaves a result that colleagues can run without help.',
          'Carries a piece of work across several teams from the first question to measured use. Decides what will not be done and says so to those affected. Keeps promises over quarters, and improves the way the group plans so that others deliver more steadily too.',
        ],
      },
      {
        id: 'craft-and-domain',
        title: 'Craft and domain',
        statement: 'Knows the methods of the profession and the field it is applied to, and chooses well between them.',
        asks: [
          'Uses the usual methods and tools of the role correctly and follows the agreed standards. Knows whom to ask, checks own work before handing it over, and learns what the current task needs within days.',
          'Solves problems that have no ready recipe, explains why one method was chosen over another, and knows what each would cost. Understands the customer’s field well enough to notice when a correct answer would still be the wrong one.',
          'Sets the standard that others work to, and can show how quality rose because of it. Is asked for judgement on the hardest questions of the field, simplifies what others inherit, and brings in a new method only after testing it on real work.',
        ],
      },
      {
        id: 'communication',
        title: 'Communication',
        statement: 'Makes oneself understood, listens, and leaves a trace that others can act on.',
        asks: [
          'Says in few words what is done, what is next and where help is needed. Writes notes that a colleague can follow without asking back, listens to the end, and checks that a request was understood before starting on it.',
          'Explains findings and decisions to people outside the subject so that they can act on them, and says openly what is uncertain. Runs meetings that end with a decision, an owner and a date, and brings unwelcome news early and calmly.',
          'Presents difficult choices to senior people so that a decision follows, with the case against told as fairly as the case for. Settles misunderstandings between groups, and makes sure that those who were not in the room learn what was decided and why.',
        ],
      },
      {
        id: 'collaboration-and-mentoring',
        title: 'Collaboration and mentoring',
        statement: 'Makes the people nearby better at their work, and shared work easier to do.',
        asks: [
          'Shares what was learned with the team, answers colleagues within a day and keeps to agreements made together. Asks for feedback at least once in each project, and can point to something that was done differently because of it.',
          'Brings new colleagues to independent work with a plan of small steps, and gives feedback that is specific, kind and soon. Reviews the work of others so that they learn from it, and settles most disagreements without calling in a manager.',
          'Develops several people over months so that they take on work they could not do before. Builds working agreements between teams whose goals differ, shares credit by name, and leaves a group that keeps working well when they are away.',
        ],
      },
      {
        id: 'leadership-and-strategy',
        title: 'Leadership and strategy',
        statement: 'Sees what should change, wins others for it, and ties daily work to where the organisation is going.',
        asks: [
          'Knows what the team’s goals are and how own work serves them. Points out what slows the team down and carries through at least one small improvement, from the proposal to the day it is in everyday use.',
          'Turns a goal of the department into a plan for the team, with measures agreed beforehand. Takes the lead where nobody was named, wins over people who do not report to them, and stops work that no longer serves the goal.',
          'Shapes direction over a year or more: shows with figures where the group should invest and what it should leave, wins support from several departments, and answers for the outcome. Prepares others to lead, and corrects course openly when facts change.',
        ],
      },
    ],
  },
]);
