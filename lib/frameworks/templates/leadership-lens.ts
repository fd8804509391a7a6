import { template } from './template';

/** Leadership without a title, to be laid over any role: initiative, influence and strategic orientation by how far they reach. */
export const leadershipLens = template(
  [
    { id: 'in-own-work', label: 'In own work' },
    { id: 'in-the-team', label: 'In the team' },
    { id: 'across-teams', label: 'Across teams' },
  ],
  [
    {
      area: { id: 'initiative', title: 'Initiative', statement: 'Begins what needs doing without being told, and brings it to an end.' },
      competencies: [
        {
          id: 'noticing',
          title: 'Noticing what is needed',
          statement: 'Sees the problem or the chance that others pass by.',
          asks: [
            'Notices what goes wrong or is missing in own work, and brings a proposal together with the complaint. Takes a recurring nuisance to the person who can end it instead of living with it.',
            'Recognises before others that a habit, tool or rule of the team no longer fits, and shows it with cases or counts. Asks those affected what they see, and picks the one problem that is worth solving first.',
            'Finds problems that lie between teams and so belong to nobody. Shows in figures what they cost the whole, and the teams concerned put them on their lists.',
          ],
        },
        {
          id: 'seeing-it-through',
          title: 'Seeing it through',
          statement: 'Takes charge where nobody was named, and does not let go halfway.',
          asks: [
            'Takes on a task outside the usual duties without being asked, agrees the time for it, and brings it to its end. Starts with a step that can be done this week.',
            'Takes charge of something that nobody was named for: says what will happen by when, spreads the tasks and keeps at it through setbacks. Months later the result is in everyday use and runs without its author.',
            'Starts a piece of work across departments without having been given the power, and finds the means for it and a permanent owner. Ends it in the open where the facts speak against it.',
          ],
        },
        {
          id: 'answering-for-the-outcome',
          title: 'Answering for the outcome',
          statement: 'Owns what came of it, good or bad, and changes something because of it.',
          asks: [
            'Names own mistakes unasked, puts their consequences right and says what will be different. Tries a new way on a small scale, and compares the result with the one before.',
            'Answers for a joint failure without pointing at others, and gets the team to look for its causes. Changes one thing after each larger piece of work, and checks later whether the change helped.',
            'Answers for a risky decision that touches other teams. States beforehand what would reverse it, reverses it if that comes about, and makes known what failed so that others need not try it again.',
          ],
        },
      ],
    },
    {
      area: { id: 'influence', title: 'Influence', statement: 'Moves people who do not have to follow.' },
      competencies: [
        {
          id: 'understanding-others-first',
          title: 'Understanding others first',
          statement: 'Learns what others need before trying to win them.',
          asks: [
            'Asks for the reasons of others before giving own ones, and repeats them in other words until the speaker agrees that they are put rightly. Gives way to a better argument, and says so aloud.',
            'Knows what each colleague needs in order to agree, and speaks with doubters in person before the meeting. Improves the proposal with their objections, and they call it theirs too.',
            'Knows who in other departments gains and loses by a proposal, also those who are not at the table. Finds the interest that they share, and early opponents help to carry it out.',
          ],
        },
        {
          id: 'making-the-case',
          title: 'Making the case',
          statement: 'Convinces by evidence and by trial rather than by rank or volume.',
          asks: [
            'Supports a proposal with an example, a number and the strongest point against it. Puts it on one page or in five minutes, and whoever decides can decide on that alone.',
            'Wins the team for a change by trial instead of talk: tries it on a small piece, shows before and after, invites others to check. Colleagues keep to it by choice when the trial is over.',
            'Wins senior people for a course with figures, the voices of those affected and an honest account of the price. The decision is made although it costs the proposer’s own area something, and it still stands after the first pressure.',
          ],
        },
        {
          id: 'making-others-strong',
          title: 'Making others strong',
          statement: 'Uses knowledge, contacts and standing so that others can do more.',
          asks: [
            'Shares knowledge and contacts without being asked, and credits ideas by name. Helps a colleague over a hurdle in such a way that they take the next one alone.',
            'Passes tasks that will be seen on to colleagues, and supports them without taking over. Brings people together who can help each other, settles tension before sides form, and the group decides more by itself.',
            'Gathers people from several departments who work towards one aim without orders. Opens doors for those who are seldom seen, and several of them now lead something of their own.',
          ],
        },
      ],
    },
    {
      area: {
        id: 'strategic-orientation',
        title: 'Strategic orientation',
        statement: 'Ties what is done today to where the whole is going.',
      },
      competencies: [
        {
          id: 'seeing-the-whole',
          title: 'Seeing the whole',
          statement: 'Knows how the parts hang together and what they are for.',
          asks: [
            'Can say what own work earns, saves or protects for the organisation, and for whom. Asks about the purpose of a task before beginning it, and proposes a simpler way to the same purpose.',
            'Explains to the team what is changing among customers, competitors, in law or in money, and what follows for its work. Brings knowledge of a neighbouring field into a decision that would have been too narrow without it.',
            'Knows how the parts of the organisation depend on each other, and foresees what a decision in one does in another. Has a plan changed that would have served one area at the expense of the whole.',
          ],
        },
        {
          id: 'choosing-what-matters',
          title: 'Choosing what matters',
          statement: 'Puts time and money on the few things that count, and lets others go.',
          asks: [
            'Spends most of the week on the two or three things that matter most, and can say which they are. Proposes what to leave whenever something is added.',
            'Gets the team to give up something useful for something more important, with reasons that can be checked. Compares at least two options and what each leads to, and records what was assumed.',
            'Brings several areas to agree on shared priorities, and to end work that has its friends. Calendars and budgets show that time and money have moved, and after a year the effect is compared with the expected one.',
          ],
        },
        {
          id: 'looking-ahead',
          title: 'Looking ahead',
          statement: 'Prepares today for what will be asked later.',
          asks: [
            'Sees what own work will need in the coming months, be it knowledge, help or material, and gets it in time. Has learned something before the task came that required it.',
            'Prepares the team for what will be asked of it in a year: describes how things may develop, names the signs to watch, begins a small preparation now. When it comes, the team needs no emergency.',
            'Draws up with others several pictures of the next three years, an unwelcome one included, and begins with steps that pay off in each. Later plans and budgets of several areas refer to them.',
          ],
        },
      ],
    },
  ],
);
