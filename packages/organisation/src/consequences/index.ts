/**
 * What events of one case have follow for others: leaving prison, moving, upheld grievances, seats.
 *
 * @module
 */

export * from "./consequence-terms.ts"
export { consequencesOfLeaving } from "./leaving.ts"
export * from "./moving.ts"
export * from "./organisation-consequences.ts"
export * from "./rulings.ts"
export { consequencesForSeats } from "./seats.ts"
