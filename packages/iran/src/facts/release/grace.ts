/** Events by which grace ends or shortens a punishment. */
export const graceEventKinds = ["commutation", "pardon"] as const

/** Whether a pardon or commutation was granted to one sentenced person, or to all sentenced persons that a circular or a pardon covers. */
export const graceScopes = ["individual", "collective"] as const
