import { expect, test } from 'vitest';
import { evidenceCode } from '../../lib/domain/entity';

test.each([
  [1, 'E-001'],
  [42, 'E-042'],
  [1234, 'E-1234'],
])('piece %i has the code %s', (code, written) => expect(evidenceCode(code)).toBe(written));
