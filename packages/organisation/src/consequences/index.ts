/**
 * What events of one case have follow for others: leaving prison, moving, upheld grievances, seats, answers of banks.
 *
 * @module
 */

export * from "./consequence-terms.ts"
export { consequenceTitles } from "./consequence-titles.ts"
export { consequencesOfLeaving } from "./leaving.ts"
export * from "./moving.ts"
export * from "./organisation-consequences.ts"
export { consequencesOfPayments } from "./payments.ts"
export * from "./rulings.ts"
export { consequencesForSeats } from "./seats.ts"
