/** The version of the consent text in messages/ that a patient agrees to at check-in. Kept with the visit. */
export const CONSENT_VERSION = '2026-11';
