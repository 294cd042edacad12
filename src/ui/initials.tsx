/** Stands where an organisation has no logo. Says nothing that the name beside it does not say. */
export const Initials = ({ name, shortName }: { name: string; shortName?: string }) => <div class="initials" aria-hidden="true">{initialsOf(name, shortName)}</div>

const longest = 4

/** A short name that fits, else the first letters of the weighty (capitalised) words. */
export function initialsOf(name: string, shortName?: string): string {
  if (shortName !== undefined && shortName.length <= longest + 1) return shortName
  const letters = name.split(/[\s-]+/).filter((word) => /^\p{Lu}/u.test(word)).map((word) => [...word][0] ?? '')
  return (letters.length > 0 ? letters : [...name]).slice(0, 2).join('').toUpperCase()
}
