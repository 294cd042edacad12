const de = {
  title: 'Liste einbetten',
  description: 'So zeigen Sie eine Liste aus dem Verzeichnis auf Ihrer eigenen Website.',
  lead: 'Zeigen Sie auf Ihrer eigenen Website, wer zu Ihrem Thema oder in Ihrem Land was macht. Die Liste ist immer auf dem neuesten Stand.',
  choose: {
    heading: '1. Liste wählen',
    text: 'Filtern Sie das Verzeichnis, bis die Liste zeigt, was Sie brauchen. Kopieren Sie dann die Adresse aus Ihrem Browser in dieses Feld.',
    lists: 'Listen, die Sie einbetten können:',
    label: 'Adresse der Liste',
    go: 'Code zeigen',
    wrong: 'Das ist keine Adresse einer Liste. Öffnen Sie eine der Listen, filtern Sie sie und kopieren Sie ihre Adresse.',
  },
  take: {
    heading: '2. Code übernehmen',
    script: 'Mit Skript',
    scriptText: 'Fügen Sie diese Zeile dort ein, wo die Liste stehen soll. Das Skript holt nur die Liste. Es setzt kein Cookie und zählt niemanden.',
    html: 'Ohne Skript',
    htmlText: 'Unter dieser Adresse liegt die Liste als HTML. Ihr Server kann sie holen und in die Seite setzen. Dann erfährt unser Server nichts von den Menschen, die Ihre Seite lesen.',
    see: 'So sieht die Liste aus',
  },
  more: {
    heading: 'Was Sie wissen sollten',
    items: [
      'Gezeigt werden 20 Einträge. Hängen Sie anzahl=50 an die Adresse, um mehr zu zeigen, höchstens 100.',
      'Es erscheinen nur Einträge, die für alle sichtbar sind.',
      'Mit Skript holt der Browser Ihrer Besucherinnen und Besucher die Liste bei uns. Dabei wird die IP-Adresse übertragen, wie bei jedem Abruf. Nennen Sie das in Ihrer Datenschutzerklärung.',
      'Eine neue Fassung erscheint spätestens nach fünf Minuten.',
    ],
  },
  all: (count: number, shown: string, site: string) => (count === 1 ? `1 Eintrag im ${site}` : `Alle ${shown} Einträge im ${site}`),
  none: 'Dazu gibt es noch keinen Eintrag.',
  at: (day: string) => `Stand ${day}.`,
  unknownKind: 'Diese Art von Einträgen gibt es nicht.',
}

export type Texts = typeof de

const en: Texts = {
  title: 'Embed a list',
  description: 'How to show a list from the directory on your own website.',
  lead: 'Show on your own website who does what on your theme or in your region. The list is always up to date.',
  choose: {
    heading: '1. Choose a list',
    text: 'Filter the directory until the list shows what you need. Then copy the address from your browser into this field.',
    lists: 'Lists that you can embed:',
    label: 'Address of the list',
    go: 'Show the code',
    wrong: 'This is not the address of a list. Open one of the lists, filter it and copy its address.',
  },
  take: {
    heading: '2. Take the code',
    script: 'With a script',
    scriptText: 'Put this line where the list shall stand. The script fetches the list only. It sets no cookie and counts nobody.',
    html: 'Without a script',
    htmlText: 'At this address the list is HTML. Your server can fetch it and put it into the page. Then our server learns nothing about the people who read your page.',
    see: 'This is what the list looks like',
  },
  more: {
    heading: 'What you should know',
    items: [
      '20 entries are shown. Append count=50 to the address to show more, 100 at most.',
      'Only entries that everybody may see appear.',
      'With the script, the browsers of your visitors fetch the list from us. Their IP address is transmitted, as with every request. Say so in your privacy statement.',
      'A new version appears after five minutes at the latest.',
    ],
  },
  all: (count, shown, site) => (count === 1 ? `1 entry in ${site}` : `All ${shown} entries in ${site}`),
  none: 'There is no entry on this yet.',
  at: (day) => `As of ${day}.`,
  unknownKind: 'There is no such kind of entry.',
}

export const texts = { de, en }
