/** Lines of calendars and contacts (RFC 5545, RFC 6350): how text stands in them, and where they are broken. Pure. */

const inOneLine = (text: string): string => text.replace(/[\u0000-\u0009\u000b\u000c\u000e-\u001f\u007f]/g, ' ').replace(/\r\n?|\n/g, '\\n')

/** Where a semicolon would end a part of the value: in calendars everywhere, in contacts in addresses and names of organisations. */
export const escaped = (text: string): string => inOneLine(text.replace(/[\\;,]/g, '\\$&'))
/** Where it would not; some readers would show the backslash. */
export const escapedWhole = (text: string): string => inOneLine(text.replace(/[\\,]/g, '\\$&'))

export const toDocument = (lines: readonly string[]): string => lines.map((line) => `${folded(line)}\r\n`).join('')

const mostOctets = 75
const encoder = new TextEncoder()

/** No line is longer than 75 octets; a letter is never cut. */
function folded(line: string): string {
  if (line.length * 3 <= mostOctets || encoder.encode(line).length <= mostOctets) return line
  const parts: string[] = []
  let part = ''
  let octets = 0
  for (const letter of line) {
    const more = encoder.encode(letter).length
    if (octets + more > mostOctets) {
      parts.push(part)
      part = ''
      // The space at its beginning counts.
      octets = 1
    }
    part += letter
    octets += more
  }
  return [...parts, part].join('\r\n ')
}
