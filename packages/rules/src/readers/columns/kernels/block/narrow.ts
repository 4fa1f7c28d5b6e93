/**
 * A limit for cells of one byte or two, near enough that differences with it stay in 32 bits: their sign is then a mask, which
 * is cheaper than a comparison.
 */
export const narrowLimit = (limit: number): number => Math.max(-(2 ** 17), Math.min(2 ** 17, limit)) | 0
