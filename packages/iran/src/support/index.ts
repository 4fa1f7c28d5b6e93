/**
 * Iranian practice of supporting families alone, for programs that decide nothing else.
 *
 * @module
 */

export { iranSupport } from "./support-pack.ts"
