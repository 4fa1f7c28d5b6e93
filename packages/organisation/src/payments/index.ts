/**
 * Payments that leave the house: payees' accounts, batches, and the answers of banks.
 *
 * @module
 */

export {}
