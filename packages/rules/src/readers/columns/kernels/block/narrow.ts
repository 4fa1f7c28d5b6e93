/** A limit for cells of one byte or two: beyond them where it was, and near enough that no difference leaves 32 bits. */
export const narrowLimit = (limit: number): number => Math.max(-(2 ** 17), Math.min(2 ** 17, limit)) | 0
