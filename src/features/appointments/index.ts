/** Appointments: functions people hold for an organisation or the whole site; offered, given, handed over, ended. The pages are in `appointing`. */
export { personalData } from './personal/store.ts'
export { appoint, endAppointment, findAppointments, findHolder, findHolders, findKeeping, findOffice, findOrphans, findOwn, handOver, hasKeeper, moveAppointments } from './store.ts'
export { accept, countInvitations, daysToAccept, findInvitation, findInvitationsTo, findOpenInvitations, forgetInvitations, invite, moveInvitations, revoke } from './invitations/store.ts'
export { isLastKeeper, keepingOf, type Holder, type Invitation, type Keeping, type Offered } from './appointment.ts'
export { functionName } from './names.ts'
