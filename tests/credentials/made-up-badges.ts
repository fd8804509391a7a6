/** An assertion of Open Badges 2 with its badge and issuer within; the people and schools are invented. */
export const assertion2 = {
  '@context': 'https://w3id.org/openbadges/v2',
  type: 'Assertion',
  id: 'https://badges.harbour-school.example/assertions/aa11',
  recipient: { type: 'email', identity: 'sha256$5f1c0d', hashed: true, salt: 'sea' },
  badge: {
    type: 'BadgeClass',
    id: 'https://badges.harbour-school.example/classes/tides',
    name: 'Reading the Tides',
    description: 'Reads tide tables and plans a passage by them.',
    criteria: { narrative: 'Plan three passages.' },
    image: 'https://badges.harbour-school.example/classes/tides.png',
    tags: ['tides', 'passage planning'],
    issuer: { type: 'Issuer', id: 'https://badges.harbour-school.example/issuer', name: 'Harbour School' },
  },
  issuedOn: '2024-05-17T09:30:00+00:00',
  expires: '2034-05-17T00:00:00Z',
  evidence: [{ id: 'https://sails.example/log/7', narrative: 'My log.' }],
  verification: { type: 'HostedBadge' },
};

/** The same award, whose badge lies at an address of its own. */
export const assertion2Bare = { ...assertion2, badge: assertion2.badge.id };
/** What lies there. */
export const badgeClass = { '@context': 'https://w3id.org/openbadges/v2', ...assertion2.badge, issuer: assertion2.badge.issuer.id };

/** A badge credential of Open Badges 3 in the data model 2.0. */
export const credential3 = {
  '@context': ['https://www.w3.org/ns/credentials/v2', 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json'],
  id: 'https://badges.northwind.example/credentials/bb22',
  type: ['VerifiableCredential', 'OpenBadgeCredential'],
  name: 'Cloud Foundations',
  issuer: { id: 'did:web:badges.northwind.example', type: ['Profile'], name: 'Northwind Academy' },
  validFrom: '2025-02-03T00:00:00Z',
  credentialSubject: {
    type: ['AchievementSubject'],
    identifier: [
      { type: 'IdentityObject', identityType: 'emailAddress', hashed: true, identityHash: 'sha256$00' },
      { type: 'IdentityObject', identityType: 'name', hashed: false, identityHash: 'Nadia Okafor' },
    ],
    achievement: {
      id: 'urn:uuid:3f2c',
      type: ['Achievement'],
      name: 'Cloud Foundations',
      description: 'Knows the services.',
      criteria: { narrative: 'Pass the exam.' },
      image: { id: 'https://badges.northwind.example/cloud.png', type: 'Image' },
      tag: ['cloud'],
    },
  },
};
