import * as fund from "../../solvers/fund.ts"

export const crowns = fund.crowns
export const petitions = fund.petitions
export const policy = fund.policy
