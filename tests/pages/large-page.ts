/** The code of the certificate on the large page, and the address under which it is read. */
export const largePageCode = 'LARGE0PAGE01';
export const largePageUrl = `https://www.coursera.org/account/accomplishments/verify/${largePageCode}`;

/**
 * A Coursera certificate page of the size of a real one, 430 kB or a little more: most of it inline data about other
 * courses, and a long list of recommendations. The same text each time.
 */
export function largePage(bytes = 430_000): string {
  const state: Record<string, unknown> = {
    ROOT_QUERY: {
      __typename: 'Query',
      [`MembershipsV1Resource({"code":"${largePageCode}"})`]: {
        __typename: 'MembershipsV1Resource',
        elements: [{ __typename: 'AccomplishmentsMembership', id: '1~theCourseOfThePage0000', courseId: 'theCourseOfThePage0000' }],
        linked: {
          profiles: [{ __typename: 'AccomplishmentsSignatureTrackProfile', firstName: 'Nadia', middleName: null, lastName: 'Okafor' }],
          memberships: [{ __typename: 'AccomplishmentsVCMembership', certificateCode: largePageCode, grantedAt: 1_733_011_140_000 }],
        },
      },
    },
    'Course_Course:theCourseOfThePage0000': {
      __typename: 'Course_Course',
      id: 'theCourseOfThePage0000',
      name: 'Evidence, Numbers & Decisions',
      partners: [{ __ref: 'Partner_Partner:1' }],
    },
    'Partner_Partner:1': { __typename: 'Partner_Partner', id: '1', name: 'Tidewater College' },
    'XdpV1:COURSE~theCourseOfThePage0000': {
      id: 'COURSE~theCourseOfThePage0000',
      xdpMetadata: { skills: ['Data Analysis', 'A/B Testing'] },
    },
  };
  const tiles: string[] = [];
  // A course costs about 975 bytes: three quarters of them in the data, as on a real page.
  for (let course = 0; course * 975 < bytes - 3_000; course++) {
    const id = `otherCourse${String(course).padStart(11, '0')}`;
    const about = `What is taught in course number ${course}, told at length. `.repeat(8);
    state[`Course_Course:${id}`] = {
      __typename: 'Course_Course',
      id,
      name: `Course number ${course}`,
      slug: `course-${course}`,
      partners: [{ __ref: 'Partner_Partner:2' }],
      description: about,
    };
    state[`XdpV1:COURSE~${id}`] = {
      __typename: 'XdpV1',
      id: `COURSE~${id}`,
      xdpMetadata: { cdpMetadata: { id, skills: ['Skill A', 'Skill B'], level: 'BEGINNER' } },
    };
    tiles.push(
      `<li class="css-${course % 17}"><div><h3><a href="/learn/course-${course}">Course number ${course}</a></h3><p>University of Advertisements</p><p>4.${course % 10} stars</p></div></li>`,
    );
  }
  const picture = `https://s3.amazonaws.com/coursera_assets/meta_images/generated/CERTIFICATE_LANDING_PAGE/CERTIFICATE_LANDING_PAGE~${largePageCode}/CERTIFICATE_LANDING_PAGE~${largePageCode}.jpeg`;
  return `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>Completion Certificate for Evidence, Numbers &amp; Decisions | Coursera</title>
<meta property="og:title" content="Completion Certificate for Evidence, Numbers &amp; Decisions">
<meta property="og:description" content="This certificate verifies my successful completion of Tidewater College's &quot;Evidence, Numbers &amp; Decisions&quot; on Coursera">
<meta property="og:image" content="${picture}"><meta property="og:url" content="${largePageUrl}"></head>
<body><div id="rendered-content"><div class="rc-CompletionOverview"><h3><span>Completed by <strong>Nadia Okafor</strong></span></h3>
<div class="course-details"><p><strong>November 30, 2024</strong></p><p><span>9 hours (approximately)</span></p></div></div>
<div class="course-name-container"><h3 class="course-name-header"><a href="/learn/evidence">Evidence, Numbers &amp; Decisions</a></h3></div><div class="partner-desc"><a href="/p">Tidewater College</a></div>
<ul>${tiles.join('')}</ul></div>
<script>window.__APOLLO_STATE__ = ${JSON.stringify(state)};
window.renderedClassNames = [];</script></body></html>`;
}
