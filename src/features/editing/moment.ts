export { momentInBerlin, momentInWords, timeInWords } from '../../ui/moment.ts'
