/**
 * What an Open Badge says of itself, whichever version of the standard it is written in. Nothing of it is checked here:
 * anybody can write such data, and only its issuer's signature or server can vouch for it.
 */
export type OpenBadge = {
  /** 1 and 2: assertions; 3: verifiable credentials. */
  version: 1 | 2 | 3;
  /** The identifier that the issuer gave to this award, often an address. */
  id: string | null;
  title: string | null;
  issuer: string | null;
  /** The earner's name where it is given in plain words; a hashed address is no name. */
  earner: string | null;
  /** Moments as ISO 8601 writes them. */
  issuedAt: string | null;
  expiresAt: string | null;
  description: string | null;
  criteria: string | null;
  skills: string[];
  image: string | null;
  /** Where the earner's work for it can be seen. */
  evidence: string | null;
  /** Whether the data itself says that it was taken back. */
  revoked: boolean;
  /** Where title and issuer are to be had, if they are only pointed to. */
  classAt: string | null;
  issuerAt: string | null;
};
