/** Appointments: functions people hold for an organisation or the whole site; given, handed over, ended. */
export { appoint, endAppointment, findAppointments, findHolders, findKeeping, findOrphans, handOver, hasKeeper } from './store.ts'
export { keepingOf, type Holder, type Keeping } from './appointment.ts'
export { functionName } from './names.ts'
