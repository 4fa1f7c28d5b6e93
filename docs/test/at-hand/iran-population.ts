import { jalaliDay } from "@bazgasht/iran"

export const day = jalaliDay(1404, 7, 1)
