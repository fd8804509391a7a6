import { template } from './template';

/** Leading a product or a project: eleven competencies in four areas by three levels. */
export const productAndProject = template(
  [
    { id: 'associate', label: 'Associate' },
    { id: 'owner', label: 'Owner' },
    { id: 'lead', label: 'Lead' },
  ],
  [
    {
      area: { id: 'understanding', title: 'Understanding', statement: 'What people need, and what it is worth.' },
      competencies: [
        {
          id: 'users-and-their-needs',
          title: 'Users and their needs',
          statement: 'Knows from the users themselves what they try to get done.',
          asks: [
            'Talks with a few users every month, watches them at work, and keeps what they do apart from what they say they want. Brings these observations into discussions, and tries a draft with some of them before it is built.',
            'Knows the groups of users and what each tries to get done, from own research rather than from opinions inside the organisation. Has dropped or changed a planned part because of what came out.',
            'Arranges that several teams learn from users all year round and share what they find. Discovers a need that nobody had voiced, shows in a trial that it is real, and a new product or project comes of it.',
          ],
        },
        {
          id: 'measuring-effect',
          title: 'Measuring effect',
          statement: 'Says beforehand what should be different, and looks afterwards whether it is.',
          asks: [
            'States for each piece of work what should be different afterwards and how that will be seen. Fetches the figures without help, knows how they come about, and says when a sample is too small to conclude from.',
            'Sets one main measure and its starting value before work begins, and reports the effect openly, also where there is none. Chooses between a trial, a survey and plain counting by what the decision needs.',
            'Makes effects comparable across products or projects, so that money goes where it does most. Ends a sizeable project on such evidence, and has every result looked at again half a year after delivery.',
          ],
        },
        {
          id: 'value-and-money',
          title: 'Value and money',
          statement: 'Knows what it costs, what it brings, and who pays.',
          asks: [
            'Knows who pays for the product or project and what it costs each month. Estimates benefit and cost of a proposal with the assumptions written beside them, and has the sums checked by somebody in finance.',
            'Writes a business case that passes the questions of finance: benefit as a range, full cost, what happens if nothing is done. Explains each deviation monthly, and compares the case with the outcome a year later.',
            'Answers for budget and return of several products or projects. Moves money from those that disappoint to those that promise more, changes a price, a contract or a cost model, and shows what that brought.',
          ],
        },
      ],
    },
    {
      area: { id: 'choosing', title: 'Choosing', statement: 'Where it is going, and what is left out on the way.' },
      competencies: [
        {
          id: 'setting-a-course',
          title: 'Setting a course',
          statement: 'Gives everyone involved the same picture of what it is for and where it goes.',
          asks: [
            'Explains what the product or project is for, for whom, and what it will not do. Ties each task of the part in hand to one of its aims, and asks about those that serve none.',
            'Describes on a page where it should stand in a year and the steps that lead there, so that builders and sponsors tell the same story. Revises the page in the open each quarter, with what was learned.',
            'Joins several products or projects in one direction over two or three years, and names the assumptions that it rests on. Ends overlaps between them, and other departments make their plans by it.',
          ],
        },
        {
          id: 'priorities-and-scope',
          title: 'Priorities and scope',
          statement: 'Decides what comes first, and says no so that it is understood.',
          asks: [
            'Keeps the list of open work short and in order, with a reason for each entry. Describes what is wanted so that builders rarely have to ask back, and answers every wish that does not fit with the reason.',
            'Decides what comes first by value, cost and urgency, and holds to it against louder voices. Cuts the first version down to what tests the idea, and tells each sponsor plainly what will not be in it.',
            'Decides between products or projects that all have good reasons, by rules agreed beforehand. Closes or postpones what is third best, and those who lost still lend a hand because they saw how it was decided.',
          ],
        },
      ],
    },
    {
      area: { id: 'bringing-it-about', title: 'Bringing it about', statement: 'From the decision to the day it is in use.' },
      competencies: [
        {
          id: 'planning-and-progress',
          title: 'Planning and progress',
          statement: 'Has a plan that is true, and says where things stand.',
          asks: [
            'Plans the part in hand with steps, dates and the people it takes, and keeps the plan true from week to week. Reports finished results instead of percentages, and a delay on the day it is seen.',
            'Leads work of several months and several trades: milestones that show something, a name at each dependency, slack in the open. Reaches the agreed date, or agrees another before half of the time is gone.',
            'Keeps several products or projects going that need the same people, and resolves collisions before work stops. Improves how the organisation plans: over a year, forecasts come measurably closer to what happens.',
          ],
        },
        {
          id: 'risk-and-surprises',
          title: 'Risk and surprises',
          statement: 'Is seldom caught unprepared, and brings things back on course.',
          asks: [
            'Lists what could go wrong in the part in hand, how likely and how bad, and does something about the worst. Reports a new risk the same day to whoever is in charge, with a first idea of what to do.',
            'Tests the most dangerous assumption first and cheaply. Has answers ready for the three or four largest risks and signs that tell when to use them, and brings a troubled phase back under control.',
            'Sees risks that no single product or project sees, from suppliers, law or shared systems, and gives each an owner. Takes over a failing project and recovers it or ends it in good order, and others avoid its mistakes.',
          ],
        },
        {
          id: 'working-with-builders',
          title: 'Working with those who build',
          statement: 'Brings the trades together early, and leaves each its craft.',
          asks: [
            'Is at hand for questions of those who build, answers within a day and decides small matters at once. Describes the problem and leaves the solution open, and accepts or returns finished work by the agreed conditions.',
            'Works out solutions with design and engineering from the first sketch on, and counts the cost of upkeep. Changes after each stage one thing in how they work together, and the team delivers more steadily for it.',
            'Sets up teams in which business, design and engineering share one aim, and settles disputes between them. Coaches several owners, who carry more than a year before: a larger budget, more users or a second team.',
          ],
        },
        {
          id: 'into-use',
          title: 'Into use',
          statement: 'Stays until what was built is used and the old way is gone.',
          asks: [
            'Prepares the introduction of the part in hand: instructions, training, who helps in the first days. Watches its use after the start, keeps complaints in one list, and sees the frequent ones solved.',
            'Plans the introduction as carefully as the building: a pilot group, support, a way back. Stays until the agreed share of people use it, the old way is switched off, and somebody owns it from then on.',
            'Brings a product or a new way of working into several departments, countries or markets, adapted where needed. Use and effect still hold after a year, and others take over the method of introduction.',
          ],
        },
      ],
    },
    {
      area: { id: 'people-around-it', title: 'People around it', statement: 'Those who decide, pay, help or are affected.' },
      competencies: [
        {
          id: 'sponsors-and-those-affected',
          title: 'Sponsors and those affected',
          statement: 'Keeps the support of people who want different things.',
          asks: [
            'Knows who is affected by the part in hand and what each of them hopes or fears. Informs them regularly in a form that they read, and reports disagreement to whoever is in charge before it hardens.',
            'Brings departments with opposed wishes to one agreement and keeps it on record. Gives sponsors bad news early and with options, and they have stopped asking for reports beside the regular one.',
            'Wins those at the top for a course that costs something, and keeps their support through a setback. Speaks for several products or projects to customers, suppliers or authorities, and agreements made there hold.',
          ],
        },
        {
          id: 'meetings-that-decide',
          title: 'Meetings that decide',
          statement: 'Gets groups to a result in the time there is, and leaves a record of it.',
          asks: [
            'Sends the question and the material before a meeting, keeps to its time, and sends out decisions and tasks the same day. Draws the process or the screen when words are not enough, so that all look at the same thing.',
            'Leads workshops in which people of different trades reach a result that none of them had before. Gets quiet people heard, ends a circling debate with a choice between options, and drops meetings that decide nothing.',
            'Sets up how decisions are made across products or projects: by whom, on which material, how fast. Moderates negotiations in which much is at stake, and decisions that used to take a quarter take weeks.',
          ],
        },
      ],
    },
  ],
);
