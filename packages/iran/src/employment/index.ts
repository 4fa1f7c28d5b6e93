/**
 * Iranian law of work in prison alone, for programs that decide nothing else.
 *
 * @module
 */

export { iranEmployment } from "./employment-pack.ts"
