/**
 * The register of readings: who read which case, when and why, kept apart from the cases.
 *
 * @module
 */

export { memoryReadings } from "./memory-readings.ts"
export type * from "./reading-register.ts"
export type { ReadingRegisterOptions } from "./record-readings.ts"
