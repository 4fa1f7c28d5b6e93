/**
 * The domain of bazgasht: people, sentences and custody, and what may be decided about them. It knows no law of any country;
 * a rule pack brings that.
 *
 * @module
 */

export * from "./day-count/exact-days.ts"
export * from "./day-count/thirty-day-months.ts"
export * from "./release/facts/complainant.ts"
export * from "./release/facts/conduct.ts"
export * from "./release/facts/damages.ts"
export * from "./release/facts/furlough.ts"
export * from "./release/facts/judgment.ts"
export * from "./release/facts/offence.ts"
export * from "./release/facts/pardon.ts"
export * from "./release/facts/person.ts"
export * from "./release/facts/sentence.ts"
export * from "./release/facts/supervision.ts"
