import { auditEveryPlace } from './every-place';

// Light and dark are files of their own, so that they can run side by side.
auditEveryPlace(true);
