const de = {
  title: 'Neu hier? Neu im Krisenstab?',
  description: 'Wegweiser nach Aufgaben: was Sie hier in wenigen Minuten finden, vom Hitzekonzept bis zur Auswertung einer Übung.',
  lead: 'Wählen Sie, was Sie vorhaben. Jeder Weg führt in drei bis vier Schritten zu dem, was hier schon da ist.',
  tasks: 'Ihre Aufgabe',
  get: 'Das bekommen Sie:',
  facts: 'Vorab, in Kürze',
  factsNote: 'Je nach Land gelten eigene Regeln; maßgeblich ist der Erlass Ihres Landes. Diese Seite ist kein Führungssystem für den Einsatz.',
  source: 'Quelle',
  print: 'Gedruckt ist diese Seite ein Blatt zum Aufhängen.',
}
const en: typeof de = {
  title: 'New here? New in the crisis staff?',
  description: 'Guide by task: what you find here in a few minutes, from a heat plan to the evaluation of an exercise.',
  lead: 'Choose what you have to do. Each way leads in three or four steps to what is here already.',
  tasks: 'Your task',
  get: 'What you get:',
  facts: 'First, in brief',
  factsNote: 'Each Land has rules of its own; its decree prevails. This site is no command system for operations.',
  source: 'Source',
  print: 'Printed, this page is a sheet to pin up.',
}
export const texts = { de, en }
