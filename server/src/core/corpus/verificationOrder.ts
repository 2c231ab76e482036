import type { Verification } from './entry';

/** Verifications by how far they reach, the furthest lowest. */
export const VERIFICATION_ORDER: Readonly<Record<Verification, number>> = { verified: 0, cited: 1, unverified: 2 };
