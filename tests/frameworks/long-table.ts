/** What a long table is made of: as many families, roles, levels of roles and skills as the largest public one known. */
const amounts = { families: 8, roles: 52, roleLevels: 205, skills: 188, rows: 1_825 } as const;

const levels = ['Awareness', 'Working', 'Practitioner', 'Expert'] as const;
const ranks = ['Trainee', 'Associate', 'Senior', 'Lead', 'Head of'];

const beginnings = ['ba', 'cen', 'do', 'fi', 'gra', 'hul', 'kem', 'li', 'mon', 'nu', 'per', 'ro', 'tas', 'vel'];
const ends = ['dric', 'lan', 'mor', 'nel', 'pash', 'quin', 'rusk', 'sten', 'tave', 'wick'];
/** An invented word, the same for the same number. */
const word = (n: number) =>
  `${beginnings[n % beginnings.length]}${beginnings[(n * 7 + 3) % beginnings.length]}${ends[Math.floor(n / 3) % ends.length]}`;
/** So many invented words, the same for the same number. */
export const words = (from: number, count: number) => Array.from({ length: count }, (_, k) => word(from * 31 + k * 17)).join(' ');
/** So many invented words with a capital letter. */
export const name = (n: number, count: number) => {
  const said = words(n, count);
  return said.charAt(0).toUpperCase() + said.slice(1);
};
/** A text as such tables have them: a line, then bullets, commas and quotation marks inside. */
const asked = (n: number, bullets: number) =>
  `In this role you:\n${Array.from({ length: bullets }, (_, k) => `- ${words(n + k, 6)}, and "${words(n + k + 5, 3)}" for ${words(n * 3 + k, 4)}`).join('\n')}`;
const quoted = (cell: string) => `"${cell.replace(/"/g, '""')}"`;

const head = [
  ...['Role Family', 'Role', 'Role Description', 'Role Level', 'Role Level Description'],
  ...['Skill Name', 'Skill Description', 'Skill Level', 'Skill Level Description', 'Role Type'],
];

/**
 * A table with a row for each role, level of it and skill, in invented words: 1,825 rows and 2.4 MB. Each of the 205 levels
 * of roles requires its skills at a level; five rows say that a skill is not in use. The same text each time.
 */
export function longTable(count: number = amounts.rows): string {
  const rows = Array.from({ length: count }, (_, n) => {
    const roleLevel = Math.floor((n * amounts.roleLevels) / count);
    const role = Math.floor((roleLevel * amounts.roles) / amounts.roleLevels);
    const first = Math.ceil((role * amounts.roleLevels) / amounts.roles);
    const skill = n % amounts.skills;
    const level = levels[(n + role) % levels.length] as string;
    const isInUse = n % 365 !== 364;
    return [
      `${name(role % amounts.families, 2)} family`,
      name(role + 400, 2),
      asked(role + 11, 2),
      `${ranks[roleLevel - first] ?? 'Chief'} ${words(role + 400, 2)}`,
      asked(roleLevel + 23, 1),
      name(skill + 900, 3),
      `${name(skill + 37, 9)}.`,
      isInUse ? level : 'NOT IN USE',
      asked(skill * 4 + levels.indexOf(level as (typeof levels)[number]) + 41, 4),
      'Main role',
    ]
      .map(quoted)
      .join(',');
  });
  return `${head.join(',')}\r\n${rows.join('\r\n')}\r\n`;
}
