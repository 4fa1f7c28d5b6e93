/**
 * Charity: gifts, campaigns, help from benefactors to families, and help in kind.
 *
 * @module
 */

export {}
