/** What stands side by side in one line — «Telefon 0511 1 | Fax 0511 2» — becomes lines of its own. */
const contactWord = /(?:Telefon|Telephone|Telefax|Phone|Tel|Fon|Fax|E-?Mail|Internet|Website|Webseite|Homepage|Web|Mobil|Mobile|Hotline)/
const before = new RegExp(`(?<=\\S)[\\s,;/]+(?=${contactWord.source}\\b(?:\\s*\\([^)]{1,20}\\))?\\s*[.:]\\s*(?:[+(\\d]|\\S+@|\\S+\\s?[([{]|www|http))`, 'i')
const beforeNumber = new RegExp(`(?<=\\S)[\\s,;/]+(?=(?:Telefon|Telephone|Telefax|Phone|Tel|Fon|Fax)\\s+[+(\\d])`, 'i')
const beforeMail = /(?<=\S)[\s,;/]+(?=E-?Mail\s+\S+@)/i
const divider = /\s+[|•·∙●]\s+|\s*\|\s*/
const longestSplit = 600
const longestPiece = 160

export function pieces(text: string): string[] {
  if (text === '') return []
  if (text.length > longestSplit) return [text]
  const divided = text.split(divider).filter((piece) => piece !== '')
  const parts = divided.length > 1 && divided.every((piece) => piece.length <= longestPiece) ? divided : [text]
  return parts.flatMap((part) => part.split(before)).flatMap((part) => part.split(beforeNumber)).flatMap((part) => part.split(beforeMail)).map((part) => part.trim()).filter((part) => part !== '')
}
