import { describe, expect, test } from 'vitest';
import { readCredentialText } from '../../lib/credentials/credential-text';
import { limits } from '../../lib/credentials/limits';
import { withClass, withIssuer } from '../../lib/credentials/read-assertion';
import { readBadgeFile } from '../../lib/credentials/read-badge-file';
import { readOpenBadges } from '../../lib/credentials/read-open-badges';
import { bakedSvg, png, textPart, token } from './bake';
import { assertion2, assertion2Bare, badgeClass, credential3 } from './made-up-badges';

const only = (json: unknown) => {
  const badges = readOpenBadges(json);
  expect(badges).toHaveLength(1);
  return badges[0];
};
const bytes = (value: string) => new TextEncoder().encode(value);

describe('an Open Badge', () => {
  test('of version 2 is read with its badge and issuer', () => {
    expect(only(assertion2)).toEqual({
      version: 2,
      id: 'https://badges.harbour-school.example/assertions/aa11',
      title: 'Reading the Tides',
      issuer: 'Harbour School',
      earner: null,
      issuedAt: '2024-05-17T09:30:00+00:00',
      expiresAt: '2034-05-17T00:00:00Z',
      description: 'Reads tide tables and plans a passage by them.',
      criteria: 'Plan three passages.',
      skills: ['tides', 'passage planning'],
      image: 'https://badges.harbour-school.example/classes/tides.png',
      evidence: 'https://sails.example/log/7',
      revoked: false,
      classAt: null,
      issuerAt: null,
    });
  });

  test('of version 2 whose badge lies elsewhere says where, and takes over what is there', () => {
    const bare = only(assertion2Bare);
    expect(bare).toMatchObject({ title: null, issuer: null, classAt: badgeClass.id });
    const named = bare && withClass(bare, badgeClass);
    expect(named).toMatchObject({ title: 'Reading the Tides', issuer: null, issuerAt: badgeClass.issuer });
    expect(named && withIssuer(named, { type: 'Issuer', name: 'Harbour School' }).issuer).toBe('Harbour School');
    for (const other of [null, 'x', [], {}, { name: 7 }, assertion2]) expect(bare && withClass(bare, other)).toEqual(bare);
  });

  test('of version 1 needs no type and counts seconds', () => {
    const old = {
      uid: 'f2c20',
      recipient: { type: 'email', hashed: true, identity: 'sha256$c7ef' },
      badge: 'https://old.example/robotics.json',
      verify: { type: 'hosted', url: 'https://old.example/assertions/1.json' },
      issuedOn: 1359217910,
    };
    expect(only(old)).toMatchObject({
      version: 1,
      id: 'https://old.example/assertions/1.json',
      issuedAt: '2013-01-26T16:31:50.000Z',
      classAt: 'https://old.example/robotics.json',
    });
  });

  test('from before version 1 names the organisation', () => {
    const older = {
      recipient: 'sha256$2ad8',
      issued_on: '2011-08-23',
      badge: { name: 'Editor', criteria: '/badges/editor', issuer: { origin: 'https://old.example', name: 'Old Press', org: 'Guild' } },
    };
    expect(only(older)).toMatchObject({ version: 1, title: 'Editor', issuer: 'Old Press', issuedAt: '2011-08-23' });
  });

  test('of version 3 is read in both data models, and the name of the credential is nobody’s name', () => {
    const expected = { version: 3, title: 'Cloud Foundations', issuer: 'Northwind Academy', earner: 'Nadia Okafor', skills: ['cloud'] };
    expect(only(credential3)).toMatchObject({ ...expected, issuedAt: '2025-02-03T00:00:00Z' });
    const { validFrom: _validFrom, credentialSubject, ...rest } = credential3;
    const subject = { ...credentialSubject, identifier: [] };
    const first = { ...rest, credentialSubject: [subject], issuanceDate: '2025-02-04T10:00:00Z', expirationDate: '2027-02-04T10:00:00Z' };
    expect(only(first)).toMatchObject({ earner: null, issuedAt: '2025-02-04T10:00:00Z', expiresAt: '2027-02-04T10:00:00Z' });
  });

  test('of Credly names the earner in place of the credential', () => {
    const credly = {
      ...credential3,
      id: 'https://www.credly.com/api/v1/obi/v3/open_badge_credentials/00000000-0000-4000-8000-000000000001',
      name: 'Tomasz Wiśniewski',
      credentialSubject: { ...credential3.credentialSubject, identifier: [] },
    };
    expect(only(credly)?.earner).toBe('Tomasz Wiśniewski');
  });

  test('that says it was revoked is revoked; any other word for it is not believed', () => {
    expect(only({ ...assertion2, revoked: true })?.revoked).toBe(true);
    for (const revoked of ['true', 1, {}, null]) expect(only({ ...assertion2, revoked })?.revoked).toBe(false);
  });

  test('never takes an e-mail address for a name', () => {
    const plain = { ...assertion2, recipient: { type: 'email', identity: 'nadia@example.org', hashed: false } };
    expect(JSON.stringify(only(plain))).not.toContain('nadia@example.org');
    const subject = { ...credential3.credentialSubject, identifier: [], name: 'nadia@example.org' };
    expect(JSON.stringify(only({ ...credential3, credentialSubject: subject }))).not.toContain('nadia@example.org');
    const named = { ...assertion2, 'extensions:recipientProfile': { name: 'Nadia Okafor' } };
    expect(only(named)?.earner).toBe('Nadia Okafor');
  });
});

describe('badges in wrappings are found', () => {
  test.each([
    ['a list', [assertion2, credential3]],
    ['a graph', { '@context': 'x', '@graph': [{ type: 'Issuer' }, assertion2, credential3] }],
    ['a presentation', { type: 'VerifiablePresentation', verifiableCredential: [assertion2, credential3] }],
    [
      'a record of several',
      {
        type: ['VerifiableCredential', 'ClrCredential'],
        credentialSubject: { verifiableCredential: [assertion2, token({ vc: credential3 })] },
      },
    ],
    ['envelopes', [assertion2, { type: 'EnvelopedVerifiableCredential', id: `data:application/vc+jwt,${token(credential3)}` }]],
  ])('%s', (_name, json) => {
    expect(readOpenBadges(json).map(({ title }) => title)).toEqual(['Reading the Tides', 'Cloud Foundations']);
  });

  test.each([
    ['a badge class', badgeClass],
    ['an issuer', { type: 'Issuer', name: 'X', badge: 1 }],
    ['an endorsement', { ...credential3, type: ['VerifiableCredential', 'EndorsementCredential'] }],
    ['a text', 'Reading the Tides'],
    ['nothing', null],
    ['a number', 7],
  ])('%s is none', (_name, json) => {
    expect(readOpenBadges(json)).toEqual([]);
  });

  test('wrapped too deep, or too many, they are left', () => {
    let deep: unknown = assertion2;
    for (let level = 0; level < 40; level++) deep = { verifiableCredential: [deep] };
    expect(readOpenBadges(deep)).toEqual([]);
    expect(readOpenBadges(Array.from({ length: 5_000 }, () => assertion2))).toHaveLength(limits.credentials);
  });
});

describe('a text', () => {
  test('is data, a signed token, an address, or unknown', () => {
    expect(readCredentialText('\uFEFF {"a":1}')).toEqual({ kind: 'data', json: { a: 1 } });
    expect(readCredentialText(token({ a: 1 }))).toEqual({ kind: 'data', json: { a: 1 } });
    expect(readCredentialText('https://a.example/1')).toEqual({ kind: 'address', address: 'https://a.example/1' });
    for (const other of ['', '{', '[1,', 'a.b.c', 'javascript:alert(1)', 'data:text/plain,x', 'https://a b', `x${token({})}!`])
      expect(readCredentialText(other)).toEqual({ kind: 'unknown' });
  });

  test('too long or too deep is not built', () => {
    expect(readCredentialText(`["${'x'.repeat(limits.text)}"]`)).toEqual({ kind: 'unknown' });
    expect(readCredentialText('['.repeat(500_000))).toEqual({ kind: 'unknown' });
    const deep = `${'{"a":'.repeat(limits.nesting + 1)}1${'}'.repeat(limits.nesting + 1)}`;
    expect(readCredentialText(deep)).toEqual({ kind: 'unknown' });
    expect(readCredentialText(`["${'['.repeat(500)}"]`).kind).toBe('data');
  });
});

describe('hostile data', () => {
  test('reaches nothing but itself', () => {
    const before = Object.getOwnPropertyNames(Object.prototype).sort();
    const evil =
      '{"type":"Assertion","__proto__":{"id":"https://evil.example/","revoked":true,"polluted":1},"badge":{"__proto__":{"name":"No"}}}';
    const read = readCredentialText(evil);
    expect(read.kind === 'data' && readOpenBadges(read.json)).toMatchObject([{ id: null, title: null, revoked: false }]);
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
    expect(Object.getOwnPropertyNames(Object.prototype).sort()).toEqual(before);
    expect(readOpenBadges(JSON.parse('{"type":"constructor","toString":1}'))).toEqual([]);
  });

  test('of the wrong types gives empty fields and no error', () => {
    const odd = [null, 7, true, '', [], {}, [[[]]], { '@value': 7 }, [null], Number.NaN, { id: {} }, '\u0000', -1, 1e300];
    const fields = [
      'id',
      'badge',
      'issuedOn',
      'expires',
      'recipient',
      'verify',
      'evidence',
      'image',
      'revoked',
      'issuer',
      'credentialSubject',
      'validFrom',
    ];
    for (const type of ['Assertion', ['VerifiableCredential', 'OpenBadgeCredential']]) {
      for (const field of fields) {
        for (const value of odd) {
          const [badge] = readOpenBadges({ ...(type === 'Assertion' ? assertion2 : credential3), type, [field]: value });
          for (const text of [badge?.id, badge?.title, badge?.issuer, badge?.earner, badge?.issuedAt, badge?.image])
            expect(text === null || typeof text === 'string').toBe(true);
          expect(badge?.skills.every((skill) => typeof skill === 'string')).toBe(true);
        }
      }
    }
  });
});

describe('a file', () => {
  test('with a badge in it gives the badge and the text that it was read from', async () => {
    const text = JSON.stringify(assertion2);
    for (const file of [png(textPart('openbadges', text)), bytes(bakedSvg(text)), bytes(text), bytes(` ${text}\n`)])
      expect(await readBadgeFile(file)).toMatchObject({ kind: 'badges', badges: [{ title: 'Reading the Tides' }] });
    expect(await readBadgeFile(bytes(token({ vc: credential3 })))).toMatchObject({ kind: 'badges', badges: [{ version: 3 }] });
  });

  test('that only points to its badge gives the address', async () => {
    const address = 'https://badges.harbour-school.example/assertions/aa11';
    expect(await readBadgeFile(png(textPart('openbadges', address, 'tEXt')))).toEqual({ kind: 'address', address });
    expect(await readBadgeFile(bytes(bakedSvg('{"broken":', address)))).toEqual({ kind: 'address', address });
  });

  test('without one says so', async () => {
    for (const file of [png(), bytes('{"a":1}'), bytes('<html>'), bytes('https://a.example/'), bytes('')])
      expect(await readBadgeFile(file)).toEqual({ kind: 'none' });
    expect(await readBadgeFile(png(textPart('openbadges', 'nothing')))).toEqual({ kind: 'unreadable' });
  });
});
