import { list as given } from "../../../solvers/placement/waiting-list.ts"

export const list = given
