/** What an organisation is, told by its name. Its words are plainer there than anywhere in its description. */
import type { Evidence } from './draft.ts'

const byName: [type: string, group: string, pattern: RegExp][] = [
  ['thw', 'staat', /technisches hilfswerk|\bTHW\b/i],
  ['polizei', 'staat', /polizei|kriminalamt|\bpolice\b/i],
  ['feuerwehr', 'staat', /feuerwehr(?!verband|museum)|fire (?:brigade|department|service)/i],
  ['wirtschaftsverband', 'wirtschaft', /\bIHK\b|handelskammer|handwerkskammer|industrie- und|wirtschaftsverband|branchenverband|chamber of/i],
  ['hilfsorganisation', 'zivilgesellschaft', /rot(?:es|en) kreuz|\bDRK\b|malteser|johanniter|arbeiter-samariter|\bASB\b|\bDLRG\b|lebens-rettungs|caritas|diakonie|hilfsorganisation|wasserwacht|bergwacht|red cross|relief organi[sz]ation|rettungsdienst|humanit/i],
  ['eu-international', 'staat', /european commission|europäische (?:kommission|agentur|union)|united nations|vereinte nationen|\bUN(?:DRR|DP|ESCO|ICEF)?\b|world health|european (?:agency|environment agency)/i],
  ['gremium', 'staat', /(?:präventions|bei|sicherheits|krisen|fach)rat\b|beirat|\bkommission\b|komitee|arbeitsgruppe|arbeitskreis|\bausschuss|\bgremium|runder tisch|\bcommittee\b|working group|präventionsrat/i],
  ['netzwerk-verband', 'zivilgesellschaft', /netzwerk|verband\b|verbund\b|bündnis|allianz|städtetag|landkreistag|gemeindebund|arbeitsgemeinschaft|dachverband|\bnetwork\b|\balliance\b|\bfederation\b|\bassociation\b|vereinigung|plattform|\bplatform\b|verband der|verband für|städteforum/i],
  ['forschung', 'wissenschaft', /universit|hochschule(?!.*polizei)|\binstitut\b|\binstitute\b|forschung|fraunhofer|helmholtz|leibniz|max-planck|\buniversity\b|research (?:centre|center)|fachhochschule|akademie der wissenschaften/i],
  ['bundesbehoerde', 'staat', /bundes(?:amt|ministerium|anstalt|behörde|agentur|institut|zentrale|netzagentur)|federal (?:office|ministry|agency)|deutscher wetterdienst/i],
  ['landesbehoerde', 'staat', /landes(?:amt|ministerium|anstalt|behörde|zentrum|regierung|präventionsrat|beauftragte)|ministerium (?:des|der|für)|regierungspräsidium|bezirksregierung|staatskanzlei|senatsverwaltung|\bsenator(?:in)?\b|staatsministerium|state ministry/i],
  ['landkreis', 'staat', /\b(?:land)?kreis(?:verwaltung)?\b(?!verband|feuer)|\bregion \p{Lu}|landratsamt|\bcounty\b|regionalverband/iu],
  ['kritis-betreiber', 'wirtschaft', /stadtwerke|netzbetreiber|wasserwerke?|verkehrsbetriebe|energieversorg|\bnetze?\b.{0,20}(?:gmbh|ag)|entsorgung|flughafen|hafen(?:betrieb|gesellschaft)|klinikum|krankenhaus|abwasser|\butility\b/i],
  ['ausbildung', 'medien-kultur-bildung', /akademie|bildungszentrum|volkshochschule|fortbildung|ausbildungszentrum|beratungsstelle|training (?:centre|center)|\bacademy\b|\bschule\b/i],
  ['stiftung-kultur', 'medien-kultur-bildung', /stiftung|museum|bibliothek|archiv\b|\bfoundation\b|kulturgut|\blibrary\b/i],
  ['initiative', 'zivilgesellschaft', /initiative|nachbarschaft|bürgernetz|selbsthilfe|bürgergruppe|neighbourhood/i],
  ['gemeinde', 'staat', /\b(?:samt|verbands|markt)?gemeinde\b(?!bund)|\bmunicipality\b/i],
]
const byForm = /\be\.\s?V\.|\beV\b/
const city = /^(?:stadt|landeshauptstadt|hansestadt|freie und hansestadt|stadtverwaltung|magistrat|universitätsstadt|wissenschaftsstadt|city of)\s/i

/** Whether a town stands alone or within a county, its name does not say. */
export function typesIn(name: string, description: string): { type?: Evidence; group?: Evidence } {
  for (const [type, group, pattern] of byName) {
    const words = name.match(pattern)?.[0]
    if (words !== undefined) return { type: { value: type, words: [wordAround(name, words)], confidence: 'likely' }, group: { value: byForm.test(name) && group === 'staat' ? 'zivilgesellschaft' : group, words: [byForm.exec(name)?.[0] ?? wordAround(name, words)], confidence: 'doubtful' } }
  }
  const town = name.match(city)?.[0].trim()
  if (town !== undefined) {
    const isIndependent = /kreisfreie|landeshauptstadt|stadtkreis/i.test(`${name} ${description.slice(0, 1500)}`)
    const isWithin = /kreisangehörige|im landkreis|mittelstadt|kleinstadt/i.test(description.slice(0, 1500))
    return { type: isIndependent || !isWithin ? { value: 'kreisfreie-stadt', words: [town], confidence: isIndependent ? 'likely' : 'doubtful' } : { value: 'gemeinde', words: [town], confidence: 'doubtful' }, group: { value: 'staat', words: [town], confidence: 'doubtful' } }
  }
  const form = name.match(byForm)?.[0]
  return form === undefined ? {} : { group: { value: 'zivilgesellschaft', words: [form], confidence: 'doubtful' } }
}

/** The whole word that a part of it was found in. */
function wordAround(text: string, part: string): string {
  const at = text.indexOf(part)
  const before = text.slice(0, at).match(/[\p{L}-]*$/u)?.[0] ?? ''
  const after = text.slice(at + part.length).match(/^[\p{L}-]*/u)?.[0] ?? ''
  return (before + part + after).trim()
}
