import { jalaliDay } from "@bazgasht/iran"

export const today = jalaliDay(1404, 2, 10)
