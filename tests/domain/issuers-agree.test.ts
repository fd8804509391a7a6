import { expect, test } from 'vitest';
import { issuersAgree } from '../../lib/domain/issuers-agree';

test.each([
  ['IBM', 'IBM SkillsBuild', true],
  ['Amazon Web Services Training and Certification', 'Amazon Web Services (AWS)', true],
  ['École de Lyon', 'Ecole de Lyon', true],
  ['', 'Tidewater College', true],
  ['University of Tidewater', 'University of Northwind', false],
  ['Google', 'Meta', false],
])('%s and %s may be one issuer: %s', (one, other, agree) => {
  expect(issuersAgree(one, other)).toBe(agree);
  expect(issuersAgree(other, one)).toBe(agree);
});
