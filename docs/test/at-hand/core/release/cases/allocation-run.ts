import { fundable as beforeMoney, paying as whilePaid } from "./debt-petition.ts"

export const fundable = beforeMoney
export const paying = whilePaid
