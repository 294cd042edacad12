/** What stands on many pages and says nothing of the organisation: cookies, navigation, law, sharing. */

/** Whole lines, in small letters. */
const lines = new Set(
  `ok|akzeptieren|alle akzeptieren|alle cookies akzeptieren|ablehnen|alle ablehnen|nur notwendige|nur notwendige cookies|einstellungen|cookie-einstellungen|auswahl speichern|speichern|schließen|accept|accept all|reject|reject all|decline|settings|close|save|cancel|abbrechen|zustimmen|verstanden|einverstanden
startseite|start|home|homepage|impressum|datenschutz|datenschutzerklärung|datenschutzhinweise|erklärung zur barrierefreiheit|barrierefreiheit|barriere melden|leichte sprache|gebärdensprache|deutsche gebärdensprache|kontakt|kontaktformular|zum kontaktformular|sitemap|inhaltsverzeichnis|suche|suchen|suchbegriff|menü|menu|hauptmenü|hauptnavigation|navigation|navigation und service|servicemenü|service|services|inhalt|inhaltsbereich|seiteninhalt|hauptinhalt|fußzeile|footer|zum inhalt|zum inhalt springen|zum hauptinhalt springen|direkt zum inhalt|springe direkt zu|sprungmarken|skip to content|skip to main content|skip navigation|sie sind hier|you are here|nach oben|seitenanfang|zum seitenanfang|back to top|top|zurück|zurück zur übersicht|zur übersicht|übersicht|back|weiter|next|previous|vorherige|nächste|mehr|mehr erfahren|mehr lesen|weiterlesen|weitere informationen|read more|learn more|more|details|anzeigen|ausblenden|einblenden
seite drucken|drucken|druckversion|print|print page|teilen|share|seite teilen|empfehlen|seite empfehlen|per e-mail teilen|per mail teilen|facebook|twitter|x|linkedin|instagram|youtube|mastodon|xing|whatsapp|rss|rss-feed|newsletter|newsletter abonnieren|abonnieren|subscribe|folgen sie uns|follow us|social media|anmelden|login|log in|sign in|registrieren|register|logout|abmelden|passwort vergessen|presse|karriere|jobs|stellenangebote|faq|häufige fragen|hilfe|help|aktuelles|aktuell|neuigkeiten|news|termine|veranstaltungen|events|downloads|publikationen|publications|links|mediathek|glossar|english|deutsch|de|en|language|sprache|sprache wechseln|sprachauswahl|imprint|legal notice|privacy|privacy policy|accessibility|easy language|sign language|contact|contact us|about this site|terms of use|cookies|cookie policy|copyright|legal|disclaimer|karte|karte anzeigen|route planen|anfahrt|auf karte anzeigen|in karte anzeigen|show map|akteure|wer macht was|akteursübersicht|akteurssuche|akteur vorschlagen|profil bearbeiten|akteursprofil|actors|logo|bild|foto|e-mail senden|e-mail schreiben|nachricht senden|senden|mailen|zur startseite|javascript|themen|projekte|mitmachen|spenden|donate|jetzt spenden|mitglied werden|über uns|über das portal|about us|wir über uns|organisation|ansprechpartner|bildnachweis|standardlösung`
    .split(/[|\n]/),
)

const sentences = [
  /\bcookies?\b/i,
  /weitere informationen zum datenschutz/i,
  /\b(?:datenschutzerklärung|privacy policy|datenschutzhinweise)\b/i,
  /(?:browser|javascript).{0,60}(?:aktivier|deaktivier|unterstütz|enable|disabled|support)/i,
  /(?:aktivier|enable).{0,40}javascript/i,
  /(?:einwilligung|zustimmung|consent).{0,80}(?:widerruf|erteil|verarbeitung|dienste|tracking|withdraw|processing)/i,
  /(?:website|webseite|seite|internetseite).{0,60}(?:verwendet|nutzt|setzt).{0,60}(?:tracking|analyse|technologien|matomo|google)/i,
  /(?:©|\(c\)\s|copyright)\s*\d{0,4}/i,
  /alle rechte vorbehalten|all rights reserved/i,
  /(?:newsletter|rss-feed).{0,40}(?:abonnier|anmeld|subscribe)/i,
  /(?:abonnieren|subscribe).{0,40}newsletter/i,
  /haftung für (?:inhalte|links)|haftungsausschluss|keine (?:haftung|gewähr)/i,
  /verbraucherschlichtung|streitbeilegung|plattform der eu-kommission|os-plattform|ec\.europa\.eu\/consumers/i,
  /gemäß § ?\d+ |angaben gemäß|i\.?\s?s\.?\s?d\.?\s?(?:§|pr)|§ ?5 (?:tmg|ddg)|§ ?18 .{0,10}mstv|rstv|telemediengesetz/i,
  /umsatzsteuer|registergericht|vereinsregister|handelsregister|steuernummer|\biban\b|amtsgericht/i,
  /unterliegen dem (?:deutschen )?urheberrecht|urheberrechtlich geschützt/i,
  /bitte (?:wählen|füllen|geben|klicken|melden) sie|klicken sie (?:hier|auf)|click here/i,
  /diese seite (?:wurde|ist) (?:zuletzt )?(?:aktualisiert|geändert)|zuletzt aktualisiert|letzte (?:änderung|aktualisierung)|last (?:updated|modified)/i,
  /(?:verwenden|nutzen) .{0,40}(?:website|webseite).{0,40}(?:stimmen|akzeptieren|einverstanden)/i,
  /we use .{0,60}(?:technologies|tracking|analytics)/i,
  /inhalt (?:von )?(?:google maps|openstreetmap|youtube)|externe(?:r|n)? inhalt/i,
  /spamschutz|vor spambots geschützt|protected from spambots/i,
]

/** Lines that are names of places to go to, not of what is said. */
export const isNoiseLine = (text: string): boolean => {
  const line = text.toLowerCase().replace(/^[\s›»>«<|/•·–-]+|[\s›»>«<|/•·–:.…-]+$/g, '')
  if (line === '' || lines.has(line)) return true
  if (/^(?:©|\(c\)|copyright)/i.test(line)) return true
  if (/^(?:sie sind hier|you are here|springe|zum |zur |zurück |skip to|jump to|gsb \d)/.test(line) && line.length < 60) return true
  // «Startseite > Akteure > DEFUS», «Impressum | Datenschutz»
  const crumbs = line.split(/\s*[>›»|•·/]\s*/)
  return crumbs.length > 1 && crumbs.some((crumb) => lines.has(crumb)) && line.length < 200
}

export const isNoiseSentence = (sentence: string): boolean => sentences.some((pattern) => pattern.test(sentence))
