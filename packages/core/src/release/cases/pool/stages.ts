/**
 * The stages of a pool.
 *
 * @module
 */

/**
 * A stage of a pool.
 *
 * - `none`: there is no pool yet
 * - `open`: gifts come in, and money goes to creditors
 * - `closed`: nothing is promised, free or on its way any more; what a bank sends back later is a gift to another pool
 */
export type PoolStage = "none" | "open" | "closed"
