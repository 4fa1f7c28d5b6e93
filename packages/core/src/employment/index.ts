/**
 * Work, training and loans.
 *
 * @module
 */

export * from "./decisions/loan-schedule.ts"
export * from "./decisions/wage-split.ts"
