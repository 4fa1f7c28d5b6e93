/**
 * Iranian law of debts for which people are held, for programs that decide nothing else.
 *
 * @module
 */

export { iranDebts } from "./debts-pack.ts"
