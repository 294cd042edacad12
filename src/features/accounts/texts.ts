/** The sentences of signing in, in both languages. Those of the account are in `account-texts.ts`. */

const de = {
  title: 'Anmelden',
  lead: 'Sie brauchen kein Passwort. Wir schicken Ihnen einen Link; ein Konto entsteht beim ersten Anmelden von selbst.',
  nextLead: 'Für diese Seite müssen Sie angemeldet sein. Danach geht es dort weiter.',
  email: { label: 'E-Mail-Adresse', help: 'Am besten die dienstliche, zum Beispiel name@stadt.example', error: 'Geben Sie eine E-Mail-Adresse ein, zum Beispiel name@stadt.example.' },
  send: 'Link schicken',
  other: 'Ohne E-Mail anmelden',
  passkey: { button: 'Mit Passkey anmelden', help: 'Mit Fingerabdruck, Gesicht, PIN oder Sicherheitsschlüssel, wenn Sie das in Ihrem Konto eingerichtet haben.', failed: 'Die Anmeldung mit dem Passkey hat nicht geklappt. Versuchen Sie es noch einmal oder lassen Sie sich einen Link schicken.' },
  organisation: (name: string) => `Anmelden über ${name}`,
  organisationFailed: (name: string) => `Die Anmeldung über ${name} hat nicht geklappt. Ihr Konto dort braucht eine bestätigte E-Mail-Adresse. Lassen Sie sich sonst hier einen Link schicken.`,
  sent: {
    title: 'Der Link ist unterwegs',
    lead: 'Wir haben einen Link an die Adresse geschickt, die Sie eingegeben haben.',
    steps: (minutes: number) => ['Öffnen Sie den Brief in Ihrem Postfach.', 'Öffnen Sie den Link und drücken Sie dort auf „Anmelden“.', `Der Link gilt ${minutes} Minuten und ein einziges Mal.`],
    missing: 'Nichts angekommen?',
    missingText: 'Sehen Sie auch bei unerwünschter Post nach und prüfen Sie, ob die Adresse richtig geschrieben war.',
    again: 'Noch einmal versuchen',
    noMail: 'Auf dieser Installation ist kein Mailserver eingestellt. Der Brief liegt als Datei im Datenordner; der Betreiber findet ihn dort.',
  },
  link: {
    title: 'Anmeldung bestätigen',
    lead: (email: string) => `Melden Sie sich als ${email} an?`,
    submit: 'Anmelden',
    notYou: 'Ist das nicht Ihre Adresse, schließen Sie diese Seite.',
    over: {
      used: { heading: 'Dieser Link wurde schon benutzt', text: 'Jeder Link gilt ein einziges Mal. Lassen Sie sich einen neuen schicken.' },
      expired: { heading: 'Dieser Link ist abgelaufen', text: 'Links gelten nur kurze Zeit. Lassen Sie sich einen neuen schicken.' },
      unknown: { heading: 'Diesen Link kennen wir nicht', text: 'Vielleicht hat Ihr Mailprogramm ihn umgebrochen. Kopieren Sie ihn ganz in die Adresszeile oder lassen Sie sich einen neuen schicken.' },
    },
    again: 'Neuen Link anfordern',
  },
  factor: {
    title: 'Zweiter Schritt der Anmeldung',
    lead: 'Ihr Konto ist doppelt gesichert. Zeigen Sie noch, dass Sie es sind.',
    code: { label: 'Code', help: 'Sechs Ziffern aus Ihrer App. Haben Sie die App nicht mehr, geben Sie einen Wiederherstellungscode ein.', error: 'Dieser Code stimmt nicht oder wurde schon benutzt. Warten Sie auf den nächsten Code Ihrer App und geben Sie ihn ein.' },
    submit: 'Weiter',
    passkey: 'Mit Passkey bestätigen',
    failed: 'Der Passkey wurde nicht angenommen. Versuchen Sie es noch einmal.',
    noScript: 'Passkeys brauchen JavaScript. Schalten Sie es für diese Seite ein.',
    lost: 'Haben Sie beides verloren, wenden Sie sich an den Betreiber. Er kann den zweiten Faktor zurücksetzen.',
  },
  wait: {
    title: 'Zu viele Versuche',
    text: 'Zu Ihrem Schutz geht es erst nach einer Pause weiter.',
    until: (time: string) => `Versuchen Sie es ab ${time} Uhr noch einmal.`,
    back: 'Zurück zur Anmeldung',
  },
}

export type Texts = typeof de

const en = {
  title: 'Sign in',
  lead: 'You need no password. We send you a link; your account is made when you first sign in.',
  nextLead: 'You have to be signed in for this page. You will then go on to it.',
  email: { label: 'E-mail address', help: 'Preferably the one you use at work, such as name@city.example', error: 'Enter an e-mail address, such as name@city.example.' },
  send: 'Send link',
  other: 'Sign in without e-mail',
  passkey: { button: 'Sign in with passkey', help: 'By fingerprint, face, PIN or security key, if you have set that up in your account.', failed: 'Signing in with the passkey did not work. Try again, or have a link sent to you.' },
  organisation: (name) => `Sign in through ${name}`,
  organisationFailed: (name) => `Signing in through ${name} did not work. Your account there needs a confirmed e-mail address. Otherwise have a link sent to you here.`,
  sent: {
    title: 'The link is on its way',
    lead: 'We have sent a link to the address you entered.',
    steps: (minutes) => ['Open the letter in your inbox.', 'Open the link and press “Sign in” there.', `The link is valid for ${minutes} minutes and once only.`],
    missing: 'Nothing has arrived?',
    missingText: 'Look among the unwanted mail too, and check that the address was spelt correctly.',
    again: 'Try again',
    noMail: 'No mail server is set on this installation. The letter lies as a file in the data folder; the operator finds it there.',
  },
  link: {
    title: 'Confirm signing in',
    lead: (email) => `Do you want to sign in as ${email}?`,
    submit: 'Sign in',
    notYou: 'If that is not your address, close this page.',
    over: {
      used: { heading: 'This link has been used', text: 'Each link is valid once only. Have a new one sent to you.' },
      expired: { heading: 'This link has expired', text: 'Links are valid for a short time only. Have a new one sent to you.' },
      unknown: { heading: 'We do not know this link', text: 'Your mail program may have broken it. Copy all of it into the address bar, or have a new one sent to you.' },
    },
    again: 'Ask for a new link',
  },
  factor: {
    title: 'Second step of signing in',
    lead: 'Your account is secured twice. Please show that it is you.',
    code: { label: 'Code', help: 'Six digits from your app. If you no longer have the app, enter a recovery code.', error: 'This code is wrong or was used before. Wait for the next code of your app and enter it.' },
    submit: 'Continue',
    passkey: 'Confirm with passkey',
    failed: 'The passkey was not accepted. Try again.',
    noScript: 'Passkeys need JavaScript. Switch it on for this page.',
    lost: 'If you have lost both, turn to the operator, who can reset the second factor.',
  },
  wait: {
    title: 'Too many attempts',
    text: 'For your protection you can go on only after a pause.',
    until: (time) => `Try again after ${time}.`,
    back: 'Back to signing in',
  },
} satisfies Texts

export const texts = { de, en }
