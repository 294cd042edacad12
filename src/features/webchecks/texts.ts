/** What the check of web addresses says. What it hands in stands in German, like every record. */
export const texts = {
  by: 'Adressprüfung',
  moved: (from: string, to: string) => `Die Adresse ${from} leitet seit mindestens einer Woche dauerhaft weiter nach ${to}.`,
}
