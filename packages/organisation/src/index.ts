/**
 * What lies between the cases of a prisons organisation. Each room has a face of its own: `@bazgasht/organisation/units`, `/registers`,
 * `/charity`, `/payments`, `/enterprise`, `/referrals`, `/figures`, `/consequences`, `/jobs`. It knows the law of no country; a rule pack brings the terms.
 *
 * @module
 */

export * from "./organisation-kinds.ts"
