/** The first tables: things with their lookups, files apart, settings, and the journal of acts for undo. */
export const version1 = {
  badges: 'id, [platform+credentialId], title, asRead.title, code',
  artifacts: 'id, code',
  metrics: 'id, code',
  feedback: 'id, code',
  frameworks: 'id',
  competencies: 'id, frameworkId',
  expectations: 'id, frameworkId, competencyId',
  cases: 'id',
  claims: 'id, caseId',
  mappings: 'id, competencyId, evidenceId',
  plan: 'id, caseId',
  stacks: 'id',
  files: 'id, sha256',
  settings: 'key',
  journal: '++id',
};
