/**
 * Limits of narrow cells: of those in one byte or two a difference has its sign as a mask, which is less work than a comparison
 * that comes to a number.
 */

/** A limit for cells of one byte or two: beyond them where it was, and near enough that no difference leaves 32 bits. */
export const narrowLimit = (limit: number): number => Math.max(-(2 ** 17), Math.min(2 ** 17, limit)) | 0
