/**
 * What is said of Iranian law to a prisoner or a family, in Persian, English, Arabic and Kurdish (Sorani).
 *
 * @module
 */

export { arabic } from "../languages/arabic.ts"
export { sorani } from "../languages/sorani.ts"
export { iranLetters } from "./letters.ts"
