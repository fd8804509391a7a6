import { template } from './template';

/** Leading people: ten competencies in three areas by three levels. */
export const peopleManager = template(
  [
    { id: 'new-manager', label: 'New manager' },
    { id: 'experienced-manager', label: 'Experienced manager' },
    { id: 'manager-of-managers', label: 'Manager of managers' },
  ],
  [
    {
      area: { id: 'each-person', title: 'Each person', statement: 'What each of the people who are led gets from it.' },
      competencies: [
        {
          id: 'regular-conversations',
          title: 'Regular conversations',
          statement: 'Knows how each person is doing, because there is a time to talk that is kept.',
          asks: [
            'Talks with each person alone at least every two weeks and keeps the appointment. Listens more than speaks, notes what each side promised, and has kept these promises by the next time.',
            'Learns in these talks of overload, conflict or a wish to leave before they show in the work. Adapts the support to the person and the task, and acts on what was heard without betraying a confidence.',
            'Talks regularly with people two levels down, and finds out how their managers hold such talks. Coaches those managers with questions and examples, and in surveys people of every team say that their manager knows how they are doing.',
          ],
        },
        {
          id: 'feedback-and-recognition',
          title: 'Feedback and recognition',
          statement: 'Says soon and plainly what was good and what was not, and wants to hear the same.',
          asks: [
            'Tells people within days what they did well and what to do differently, with an example and its effect, and difficult things in private. Asks each person how they are led, and names one thing changed because of the answers.',
            'Speaks about a pattern that others avoid naming, agrees what will be different by when, and sees the change through. Recognises quiet work by name, and people in the team give each other feedback without being asked to.',
            'Makes sure that every manager gives clear feedback, by sitting in, comparing what they write, and coaching. Invites criticism from people with less power, and shows in the open what followed from it.',
          ],
        },
        {
          id: 'growing-people',
          title: 'Growing people',
          statement: 'Leaves people able to do more than when they came.',
          asks: [
            'Agrees with each person one or two aims for the half-year, and gives tasks that serve them. Knows what each does well and wants next, and goes through the progress with them at least every quarter.',
            'Gives people work that they can only just do, with support at hand, and several grow into a larger role. Prepares a promotion with evidence months ahead, and says openly to a person what is still missing.',
            'Knows who could follow into each key role and how ready they are, and fills the gaps by training, exchange between teams or hiring. At least two people have become managers whose teams do well.',
          ],
        },
        {
          id: 'judging-performance',
          title: 'Judging performance',
          statement: 'Judges by what was agreed and seen, and alike for all.',
          asks: [
            'States at the outset what good work means in each role, and judges by it with examples from the whole period. Speaks about missed expectations within two weeks, and agrees on help, steps and a date.',
            'Leads a case of lasting poor performance to a good end, be it recovery, another role or a decent parting, with every step on record. Ratings hold beside those of other managers, and nobody is surprised by theirs.',
            'Sees to it that like work is judged and paid alike in all teams: compares ratings and pay across groups, looks into differences that nobody can explain, and has them put right. Stands by managers in hard cases without taking over the conversation.',
          ],
        },
      ],
    },
    {
      area: { id: 'the-team', title: 'The team', statement: 'What people achieve together that they would not achieve alone.' },
      competencies: [
        {
          id: 'hiring-and-joining',
          title: 'Hiring and joining',
          statement: 'Finds the people who are needed, and gives them a good beginning.',
          asks: [
            'Takes part in hiring with questions agreed beforehand, and writes down a judgement before hearing the others’. Prepares the first three months of each new person, who does useful work within the first weeks.',
            'Fills positions in the planned time with people who succeed: says what the role must achieve, searches beyond the usual places, gives all candidates the same tasks. Looks back after a year at what the choice got right.',
            'Plans which skills the department will need in a year or two, and hires, moves or trains for them. Measures each step of hiring for speed and fairness, mends the weak ones, and trains managers in choosing.',
          ],
        },
        {
          id: 'giving-direction',
          title: 'Giving direction',
          statement: 'Makes clear what matters now, and what can wait.',
          asks: [
            'Explains to the team what it is to achieve and why, in a few aims that can be measured. Puts requests in order together with the team, and turns down or postpones what does not fit.',
            'Develops the team’s aims with the team out of those of the organisation, and stops work that no longer serves them. Each person can say what their own work is for, and most aims are met without steady overtime.',
            'Gives several teams one direction: few aims, an owner for each, no two teams working against each other. Moves people and money during the year as facts change, and explains it to those who lose something.',
          ],
        },
        {
          id: 'handing-over',
          title: 'Handing over',
          statement: 'Lets others decide and do, and stands behind them.',
          asks: [
            'Gives away tasks that used to be the manager’s own, with their aim, their limits and a time for questions. Looks in at the agreed points and not in between, and leaves the way of doing it to the person.',
            'Hands over whole fields with the right to decide in them. The team works on for weeks while the manager is away, and the manager answers for mistakes that come of it.',
            'Gives managers full charge of their teams, and asks questions before stepping in. Arranges roles and rights so that few matters have to come up the line, and the time from a question to its decision becomes shorter.',
          ],
        },
        {
          id: 'trust-and-conflict',
          title: 'Trust and conflict',
          statement: 'Makes it safe to speak up, and settles what stands between people.',
          asks: [
            'Keeps promises, admits own mistakes before the team and says what is not known yet. Notices who is silent in meetings and draws them in, and stops a disparaging remark at once.',
            'Brings colleagues in conflict to an agreement that still holds months later. People report mistakes and bad news of their own accord, and in anonymous surveys most say that they can disagree.',
            'Sets the example in how people are treated, and acts when a manager falls short of it, even where the results are good. Sees from talks and figures when a team is losing trust, and the figures a year later show the turn.',
          ],
        },
      ],
    },
    {
      area: {
        id: 'the-organisation',
        title: 'The organisation',
        statement: 'How the team and the rest of the organisation serve each other.',
      },
      competencies: [
        {
          id: 'leading-through-change',
          title: 'Leading through change',
          statement: 'Brings people through what changes, with the reasons in the open.',
          asks: [
            'Passes on decisions of the organisation without delay, with their reasons and what they mean here. Collects questions and brings back answers or the day they will come, and takes objections to those who decide instead of into the corridor.',
            'Leads the team through a new structure, tool or task: says what stays, lets people shape how it is done, and measures whether it works. Few people leave because of it, and the work recovers within the planned time.',
            'Plans and leads a reorganisation or another change of several teams. Tries it on a small scale first, times the news so that those affected hear it first, and reports after half a year what was gained and what was not.',
          ],
        },
        {
          id: 'speaking-for-the-team',
          title: 'Speaking for the team',
          statement: 'Gets the team what it needs, and the organisation what it needs from the team.',
          asks: [
            'Makes known outside what the team has achieved, with the names of those who did it. Settles everyday matters with neighbouring teams directly, and says upward in good time what the team lacks.',
            'Obtains with figures what the team needs, be it people, time or tools, and gives up what others need more. Agrees with other teams in writing who does what, and the same dispute does not return.',
            'Argues for a budget and answers for it, and brings the department’s view into decisions of the whole organisation. Puts the whole first where it and the department differ, and explains that to the department.',
          ],
        },
      ],
    },
  ],
);
