/**
 * Iranian law of release alone, for programs that decide nothing else.
 *
 * @module
 */

export { iranRelease } from "./release-pack.ts"
