/** What a list of members may say of each: the columns, and how they are headed in lists people keep. */
import { actorHeaders, type ImportColumn } from '../../imports/index.ts'
import { fields, type Field } from './row.ts'
import { texts } from './texts.ts'

const headers: Readonly<Record<Field, readonly string[]>> = {
  name: actorHeaders.name,
  short_name: actorHeaders.short_name,
  type: actorHeaders.type,
  city: actorHeaders.city,
  state: actorHeaders.state,
  website: actorHeaders.website,
  email: actorHeaders.email,
  since: ['since', 'seit', 'mitglied-seit', 'beitritt', 'beitrittsdatum', 'eintritt', 'eintrittsdatum', 'aufnahme', 'beigetreten', 'beigetreten-am', 'member-since', 'joined', 'date-joined'],
  status: ['status', 'mitgliedsstatus', 'mitgliedschaft', 'art-der-mitgliedschaft', 'mitgliedsart', 'membership', 'membership-status', 'membership-type'],
  function: ['function', 'aufgabe', 'funktion', 'aufgabe-im-netzwerk', 'funktion-im-netzwerk', 'amt', 'gremium', 'rolle', 'role', 'task'],
}

const columnOf = (name: Field): ImportColumn => ({ name, label: { de: texts.de.fields[name], en: texts.en.fields[name] }, control: 'line', headers: headers[name], example: '' })

/** In the form the reading of tables asks for. */
export const memberColumns = { columns: fields.map(columnOf) }
