import { iranPack, jalali, jalaliDay } from "@bazgasht/iran"

export const pack = iranPack
export const setting = { pack: iranPack, today: jalaliDay(1404, 2, 10) }
export const style = { language: "en", calendar: jalali, pack: iranPack } as const
