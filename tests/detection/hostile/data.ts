import type { Chance } from '../../tools/chance';
import { ids } from './addresses';
import { hostileText } from './texts';

const endless = Array.from({ length: 20_000 }, () => 0);

const wrongValues: readonly ((chance: Chance) => unknown)[] = [
  () => null,
  () => 0,
  () => -1,
  () => 1e308,
  () => true,
  () => [],
  () => ({}),
  () => [[[[]]]],
  () => ({ length: 3, toString: 'x', constructor: null, hasOwnProperty: 1 }),
  () => ({ __ref: 'Course_Course:cycle' }),
  () => endless,
  hostileText,
  hostileText,
];

/** A value of any type. */
export const wrongValue = (chance: Chance): unknown => chance.pick(wrongValues)(chance);

/** The right value, or at times one of any type. */
const maybe = (value: unknown, chance: Chance): unknown => (chance.below(4) === 0 ? wrongValue(chance) : value);

const membership = (code: unknown, chance: Chance) => ({
  __typename: 'AccomplishmentsVCMembership',
  certificateCode: code,
  grantedAt: maybe(1_733_011_140_000, chance),
});

/** Coursera's inline data, forged: of wrong types, of others, in circles, far too much of it. */
function forgedState(chance: Chance): object {
  const others = chance.below(10) === 0 ? 3_000 : chance.below(3);
  const code = chance.below(3) === 0 ? 'SOMEBODYELSE' : ids.code;
  return {
    ROOT_QUERY: maybe(
      {
        me: wrongValue(chance),
        'MembershipsV1Resource({"code":"x"})': {
          elements: maybe([{ __typename: 'AccomplishmentsMembership', courseId: maybe('cycle', chance) }], chance),
          profiles: [
            {
              __typename: 'AccomplishmentsSignatureTrackProfile',
              firstName: maybe(hostileText(chance), chance),
              middleName: wrongValue(chance),
              lastName: maybe('', chance),
            },
          ],
          memberships: [
            membership(maybe(code, chance), chance),
            ...Array.from({ length: others }, (_, n) => membership(`OTHER${n}`, chance)),
          ],
        },
      },
      chance,
    ),
    'Course_Course:cycle': maybe(
      {
        id: 'cycle',
        name: maybe(hostileText(chance), chance),
        partners: maybe([{ __ref: 'Course_Course:cycle' }, { __ref: 'Partner:1' }], chance),
      },
      chance,
    ),
    'Partner:1': maybe({ name: maybe('Tidewater College', chance), partners: { __ref: 'Course_Course:cycle' } }, chance),
    'XdpV1:COURSE~cycle': { skills: maybe(['Data', hostileText(chance)], chance) },
  };
}

/** What is made of the text of forged data before it stands in the page. */
const spoilt: readonly ((json: string, chance: Chance) => string)[] = [
  (json) => json,
  (json) => json,
  (json) => json,
  (json, chance) => json.slice(0, chance.below(json.length + 1)),
  (json) => json.replace('{', '{"__proto__": {"polluted": true, "title": "x"}, "constructor": {"prototype": {"polluted": true}}, '),
  (json) => `${json};window.__APOLLO_STATE__ = ${json}`,
  (json) => `${json.slice(0, -1)}, "deep": ${'['.repeat(3_000)}${']'.repeat(3_000)}}`,
  (json) => `${'{"a":'.repeat(4_000)}1${'}'.repeat(4_000)}; ${json}`,
  (json) => `{"a": "${'};'.repeat(8_000)}", ${json.slice(1)}`,
  (json) => `{${'}; {'.repeat(8_000)}${json}`,
  (json) => `/* ${json} */ JSON.parse("{}")`,
];

/** The text of a script with forged data. */
export function forgedScript(chance: Chance): string {
  const json = JSON.stringify(forgedState(chance)).replace(/</g, '\\u003c');
  return `window.__APOLLO_STATE__ = ${chance.pick(spoilt)(json, chance)};\nwindow.renderedClassNames = [];`;
}

/** Data of other sorts, as pages elsewhere carry it. */
export function forgedJsonScript(chance: Chance): string {
  const credential = {
    '@context': maybe('https://schema.org', chance),
    '@type': maybe('EducationalOccupationalCredential', chance),
    name: maybe(hostileText(chance), chance),
    url: wrongValue(chance),
    credential: wrongValue(chance),
    badge: { name: wrongValue(chance), issuer: wrongValue(chance) },
    recipient: wrongValue(chance),
    issuedOn: wrongValue(chance),
    '@graph': wrongValue(chance),
  };
  return chance.pick(spoilt)(JSON.stringify(credential).replace(/</g, '\\u003c'), chance);
}

/** What a site's own address for data might answer, forged. */
export function forgedAnswer(chance: Chance): unknown {
  const record = () => ({
    id: maybe(ids.uuid, chance),
    issued_to: maybe(hostileText(chance), chance),
    issued_at_date: maybe('2025-03-04', chance),
    expires_at_date: wrongValue(chance),
    state: maybe('accepted', chance),
    user_is_earner: wrongValue(chance),
    image_url: wrongValue(chance),
    badge_template: maybe(
      { name: maybe(hostileText(chance), chance), skills: wrongValue(chance), badge_template_activities: wrongValue(chance) },
      chance,
    ),
    issuer: maybe(
      { entities: maybe([{ primary: true, entity: { name: hostileText(chance) } }], chance), summary: wrongValue(chance) },
      chance,
    ),
    external_badge: chance.below(4) === 0 ? wrongValue(chance) : undefined,
    // edX
    course_id: wrongValue(chance),
    certificate: wrongValue(chance),
    download_url: wrongValue(chance),
    modified_date: wrongValue(chance),
  });
  const few = () => Array.from({ length: chance.below(4) }, record);
  const shapes = [
    () => ({ data: few(), metadata: wrongValue(chance) }),
    () => ({ data: chance.below(10) === 0 ? Array.from({ length: 300 }, () => one) : few() }),
    () => ({ data: one }),
    few,
    record,
    () => wrongValue(chance),
    () => ({ results: few() }),
  ];
  const one = record();
  return chance.pick(shapes)();
}
