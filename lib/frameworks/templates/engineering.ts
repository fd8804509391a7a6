import { template } from './template';

/** Software engineering: eleven competencies in four areas by four levels. */
export const engineering = template(
  [
    { id: 'associate', label: 'Associate' },
    { id: 'independent', label: 'Independent' },
    { id: 'senior', label: 'Senior' },
    { id: 'lead', label: 'Lead' },
  ],
  [
    {
      area: { id: 'building', title: 'Building', statement: 'Code that does what it should, and that the next person can change.' },
      competencies: [
        {
          id: 'code-others-can-change',
          title: 'Code that others can change',
          statement: 'Writes code that the next person understands and changes without asking.',
          asks: [
            'Follows the conventions of the code base in changes of a few files. Names and structure are so clear that reviewers ask about the problem, not about what a line does. A remark from one review is not needed again in the next.',
            'Writes features that span several modules and leaves them easy to follow: small parts, one place for each rule, no dead code. Clears up a tangle before building on it, and colleagues change this code later without help.',
            'Simplifies a part of the system that people avoided touching, and can show it: changes there now take days instead of weeks, or cause fewer defects. Settles patterns that the team keeps to, with a finished example for each.',
            'Decides what the code of several teams has in common and what stays apart. Leads a large clean-up in steps that each ship while features go on being built. New engineers make their first useful change sooner than before, and figures show it.',
          ],
        },
        {
          id: 'testing',
          title: 'Testing',
          statement: 'Knows, before users do, whether a change does what it should.',
          asks: [
            'Writes tests for each change that fail without it and pass with it. Tries unusual input as well as the usual, and runs the whole suite before asking for a review.',
            'Chooses for each risk the cheapest test that would catch it, from a single function to a user’s whole path. Repairs or removes tests that fail by chance, and adds one for every defect that got through.',
            'Finds out where the team’s defects slip through and closes that gap, so that fewer reach users from one quarter to the next. Makes code testable that was not, and keeps the suite fast enough for everybody to run it.',
            'Agrees with several teams what must be proven before a release and what may be found out afterwards. Brings in a way of testing that those teams did not have, shows its effect on defects, and drops checks that find nothing.',
          ],
        },
        {
          id: 'finding-causes',
          title: 'Finding causes',
          statement: 'Gets from a symptom to its true cause, and keeps it from coming back.',
          asks: [
            'Reproduces a reported fault and narrows it down with logs, a debugger and one question at a time. Asks for help after an agreed time without progress, and shows what was tried and what that ruled out.',
            'Finds the cause of faults in own code even where they show somewhere else. Keeps what is known apart from what is guessed, repairs the cause instead of the symptom, and writes down how it was found.',
            'Takes on faults that others gave up: rare, only under load, between systems of different owners. Builds the measurement or tool that makes them visible, and colleagues go on using it for searches of their own.',
            'Is called when a fault crosses the borders of teams and nobody sees the whole. Directs the search of several people without doing all of it, and has that class of fault designed out, so that it does not return in another place.',
          ],
        },
      ],
    },
    {
      area: { id: 'designing', title: 'Designing', statement: 'Choices that are costly to reverse, made with open eyes.' },
      competencies: [
        {
          id: 'system-design',
          title: 'System design',
          statement: 'Shapes systems so that they carry what is known to be coming, and no more.',
          asks: [
            'Explains how the component at hand works, what it relies on and who relies on it. Sketches a small change before coding, names one alternative, and asks an experienced colleague about the points that are hard to undo.',
            'Designs a feature from its interface to its storage and has the sketch reviewed before building. Says what happens when a dependency is slow, absent or wrong. The design holds through its first months of use without being reworked.',
            'Designs a system that several people build side by side, cut so that they seldom wait for each other. Moves existing data and users over without a stop, and records which demands were left out on purpose.',
            'Sets the direction for systems of several teams over a year or more, first step first. Chooses what is built, bought or retired and shows the figures behind each choice. Needs that change later fit in without starting over.',
          ],
        },
        {
          id: 'security-and-privacy',
          title: 'Security and privacy',
          statement: 'Protects the system, and the people whose data it holds.',
          asks: [
            'Treats all input as untrusted, keeps secrets out of code and logs, and uses the libraries that the team has agreed on. Asks before collecting or copying personal data, and reports a suspected weakness on the day it is noticed.',
            'Names for each feature what an attacker could want and what stops them, and tests that the protection holds. Gives every part only the rights that it needs, deletes data that has no use any more, and closes known holes within the agreed days.',
            'Examines a whole service for weaknesses together with those who run it, ranks what was found, and sees the worst closed within weeks. Replaces a risky habit of the team with a safe way that is also the easier one.',
            'Decides with legal and security colleagues how several teams handle identity, access and personal data, and has it built once for all of them. Rehearses a breach, closes what the rehearsal showed, and tells senior people plainly which risk remains.',
          ],
        },
        {
          id: 'speed-and-cost',
          title: 'Speed and cost',
          statement: 'Spends computing time and money where users notice it.',
          asks: [
            'Measures before and after a change that might be slow, and states both numbers in its description. Avoids the known traps of the code base, such as a query for every row or loading what is never shown.',
            'Finds the slowest or most expensive step of a feature with a profiler or the bill rather than by guess, and improves it until the agreed target is met. Adds a check that reports when it becomes slow again.',
            'Agrees targets for response time and cost with those who use a service and those who pay for it, and brings it to meet them. Weighs each saving against the complexity it adds, and turns down those that are not worth it.',
            'Plans load and spending of several systems a year ahead and stays within the agreed margin. Changes the architecture where tuning no longer helps, and gives teams the numbers to decide by themselves.',
          ],
        },
      ],
    },
    {
      area: { id: 'running', title: 'Running', statement: 'What was built stays available, and changes reach its users safely.' },
      competencies: [
        {
          id: 'releasing',
          title: 'Releasing',
          statement: 'Brings changes to users in small steps that can be taken back.',
          asks: [
            'Ships own changes by the team’s procedure, in pieces that a colleague can review within an hour. Checks after each release that it works as meant, and knows how to take it back.',
            'Splits a larger change so that each step can go out alone: hidden at first, then for some users, then for all. Changes stored data without locking anybody out, and tries the way back before it is needed.',
            'Shortens the way from a finished change to its users for the whole team, with numbers for before and after. Removes steps that only one person can do, and releases become ordinary events in working hours.',
            'Gives several teams one reliable way to release, which they choose because it saves them work. Coordinates changes that must arrive in several systems in order, and lowers the share of releases that are taken back.',
          ],
        },
        {
          id: 'keeping-it-running',
          title: 'Keeping it running',
          statement: 'Watches over what is live, restores it quickly, and learns from each failure.',
          asks: [
            'Reads the charts and alarms of the component at hand and knows what each means. Follows the written steps when an alarm goes off, calls for help early, and notes what happened and when.',
            'Takes turns on call for the team’s services and restores them after the usual failures without waking anybody. Adds the alarm or the instruction that was missing, and removes alarms that nobody acts on.',
            'Leads the response to a serious failure: spreads the tasks, informs those affected at agreed times, restores first and explains later. Writes the review without blame, and the repairs that it asks for are finished.',
            'Agrees with the business how much failure each service may have, and directs work by it. Has the reviews of several teams read together and their common causes removed: failures become rarer or shorter from quarter to quarter.',
          ],
        },
      ],
    },
    {
      area: { id: 'working-together', title: 'Working together', statement: 'Engineering as something that people do with each other.' },
      competencies: [
        {
          id: 'delivering-in-steps',
          title: 'Delivering in steps',
          statement: 'Turns a need into small finished pieces, and says early what will not fit.',
          asks: [
            'Cuts an assigned task into steps of a few days at most, and says before starting what is unclear. Reports at half-time whether it will fit, and finishes one piece before beginning the next.',
            'Takes up a user’s need, agrees what the smallest useful version is, and delivers it over several weeks. Estimates in ranges and gives the reason, and comes back with options before the range is exceeded.',
            'Leads a project of several engineers: order, dependencies, who does what. Has the riskiest part built first, changes the plan when facts say so, and those who wait for the result know its date at any time.',
            'Brings about work that needs several teams, each with plans of its own. Gets the scope cut where it adds little, settles who waits for whom, and what was promised for the half-year is in use at its end.',
          ],
        },
        {
          id: 'reviewing-and-teaching',
          title: 'Reviewing and teaching',
          statement: 'Helps colleagues to write better software than they would alone.',
          asks: [
            'Reviews changes of colleagues and asks about what is unclear instead of passing over it. Takes remarks on own code as help, and shares with the team whatever took long to find out.',
            'Reviews within a working day, keeps what must change apart from what is taste, and gives the reason. Introduces a new colleague to the code base, who ships a first change within the agreed time.',
            'Teaches one or two colleagues over months, by working in pairs and by handing over ever larger tasks. They take on kinds of work that they could not do before, and name this help when asked.',
            'Raises the skill of several teams: begins a course, a study group or a habit of review that goes on by itself. Prepares engineers for larger roles, and at least two of them now lead work of their own.',
          ],
        },
        {
          id: 'explaining-and-deciding',
          title: 'Explaining and deciding',
          statement: 'Makes technical matters so clear that others can decide and build on them.',
          asks: [
            'Describes each change so that a reader learns why it was made, and keeps the instructions beside the code true. Asks questions where the whole team can find the answer later.',
            'Writes a proposal of a page or two for a technical choice: the need, the options, what each costs. Tells colleagues outside engineering what a limit means for their plans, in their own terms.',
            'Brings a disputed technical question to a decision that those who preferred another way carry out too. The record names the reasons and what would reopen the question, and people outside the team refer to it.',
            'Makes a technical risk or investment so clear to those who hold the budget that they decide, for or against. Writes the few documents by which teams across the organisation design, and takes back what proved wrong.',
          ],
        },
      ],
    },
  ],
);
