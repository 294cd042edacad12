export const originWaitingJob = 'lesson-origin-waiting'
export const originDecidedJob = 'lesson-origin-decided'
export const deadlinesJob = 'lesson-deadlines'
export const reminderJob = 'lesson-reminder'
