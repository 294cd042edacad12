/** What our linked data must look like, written as shapes (SHACL) after the rules of those who read it, and checked by a validator that knows nothing of us. */
import { Parser, type Quad } from 'n3'
import SHACLValidator from 'rdf-validate-shacl'

const names: Record<string, string> = {
  sh: 'http://www.w3.org/ns/shacl#',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  owl: 'http://www.w3.org/2002/07/owl#',
  dcat: 'http://www.w3.org/ns/dcat#',
  dcatde: 'http://dcat-ap.de/def/dcatde/',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  org: 'http://www.w3.org/ns/org#',
  schema: 'https://schema.org/',
}
const prefixes = Object.entries(names).map(([prefix, address]) => `@prefix ${prefix}: <${address}> .`).join('\n')

/** `dct:title` as a whole address. */
export const expanded = (term: string): string => names[term.split(':')[0]] + term.split(':')[1]

const authority = (list: string, codes = '[A-Z0-9_]+') => `sh:nodeKind sh:IRI ; sh:pattern "^http://publications\\\\.europa\\\\.eu/resource/authority/${list}/${codes}$"`
const once = 'sh:minCount 1 ; sh:maxCount 1'
const day = 'sh:maxCount 1 ; sh:datatype xsd:date'
const licence = 'sh:nodeKind sh:IRI ; sh:class dct:LicenseDocument ; sh:pattern "^http://dcat-ap\\\\.de/def/licenses/[a-z/0-9.-]+$"'

/**
 * DCAT-AP.de 3.0, property by property: what is obligatory, what is recommended and known here, and the lists its section »Kontrollierte Vokabulare« prescribes.
 * Each is named as the specification names it (https://www.dcat-ap.de/def/dcatde/3.0/spec/#…), `k…` are conventions of its handbook.
 * Written after the rules: the official shapes (GovData, CC0; SEMIC, CC BY 4.0) say the same, and test their vocabularies besides against lists of several megabytes.
 */
const catalogRules: Record<string, [section: string, path: string, demand: string][]> = {
  'dcat:Catalog': [
    ['katalog-titel', 'dct:title', 'sh:minCount 1 ; sh:uniqueLang true ; sh:datatype rdf:langString'],
    ['katalog-beschreibung', 'dct:description', 'sh:minCount 1 ; sh:uniqueLang true ; sh:nodeKind sh:Literal'],
    ['katalog-herausgeber', 'dct:publisher', `${once} ; sh:class foaf:Agent`],
    ['katalog-aktualisierungsdatum', 'dct:modified', `sh:minCount 1 ; ${day}`],
    ['katalog-sprache', 'dct:language', `sh:minCount 1 ; ${authority('language', '[A-Z]{3}')}`],
    ['katalog-homepage', 'foaf:homepage', `${once} ; sh:nodeKind sh:IRI ; sh:class foaf:Document`],
    ['katalog-lizenz', 'dct:license', `${once} ; ${licence}`],
    ['katalog-rechte', 'dct:rights', 'sh:maxCount 1 ; sh:class dct:RightsStatement'],
    ['katalog-kategorienschema', 'dcat:themeTaxonomy', 'sh:hasValue <http://publications.europa.eu/resource/authority/data-theme>'],
    ['katalog-raumliche-abdeckung', 'dct:spatial', `sh:minCount 1 ; sh:class dct:Location ; ${authority('(?:country|continent|place)')}`],
    ['katalog-datensatz', 'dcat:dataset', 'sh:minCount 1 ; sh:class dcat:Dataset'],
    ['katalog-datenservice', 'dcat:service', 'sh:minCount 1 ; sh:class dcat:DataService'],
  ],
  'dcat:Dataset': [
    ['datensatz-titel', 'dct:title', 'sh:minCount 1 ; sh:uniqueLang true ; sh:datatype rdf:langString ; sh:minLength 2'],
    ['datensatz-beschreibung', 'dct:description', 'sh:minCount 1 ; sh:uniqueLang true ; sh:nodeKind sh:Literal ; sh:minLength 10'],
    ['datensatz-herausgeber', 'dct:publisher', `${once} ; sh:class foaf:Agent`],
    ['datensatz-schlagwort', 'dcat:keyword', 'sh:minCount 1 ; sh:nodeKind sh:Literal'],
    ['datensatz-ebene-geopolitischen-abdeckung', 'dcatde:politicalGeocodingLevelURI', 'sh:minCount 1 ; sh:in ( <http://dcat-ap.de/def/politicalGeocoding/Level/international> <http://dcat-ap.de/def/politicalGeocoding/Level/european> <http://dcat-ap.de/def/politicalGeocoding/Level/federal> <http://dcat-ap.de/def/politicalGeocoding/Level/state> <http://dcat-ap.de/def/politicalGeocoding/Level/administrativeDistrict> <http://dcat-ap.de/def/politicalGeocoding/Level/municipality> )'],
    ['datensatz-datenbereitsteller-id', 'dcatde:contributorID', 'sh:maxCount 1 ; sh:nodeKind sh:IRI ; sh:pattern "^http://dcat-ap\\\\.de/def/contributors/[A-Za-z0-9_-]+$"'],
    ['datensatz-kategorie', 'dcat:theme', `sh:minCount 1 ; ${authority('data-theme', '(?:AGRI|ECON|EDUC|ENER|ENVI|GOVE|HEAL|INTR|JUST|REGI|SOCI|TECH|TRAN|OP_DATPRO)')}`],
    ['datensatz-kontakt', 'dcat:contactPoint', 'sh:minCount 1 ; sh:class vcard:Kind'],
    ['datensatz-raumliche-abdeckung', 'dct:spatial', `sh:minCount 1 ; sh:class dct:Location ; ${authority('(?:country|continent|place)')}`],
    ['datensatz-distribution', 'dcat:distribution', 'sh:minCount 1 ; sh:class dcat:Distribution'],
    ['datensatz-id', 'dct:identifier', `${once} ; sh:nodeKind sh:Literal`],
    ['datensatz-aktualisierungsdatum', 'dct:modified', day],
    ['datensatz-ursprungliche-webseite', 'dcat:landingPage', 'sh:minCount 1 ; sh:nodeKind sh:IRI'],
    ['datensatz-sprache', 'dct:language', `sh:minCount 1 ; ${authority('language', '[A-Z]{3}')}`],
    ['datensatz-grad-zuganglichkeit', 'dct:accessRights', `sh:maxCount 1 ; ${authority('access-right', '(?:PUBLIC|RESTRICTED|NON_PUBLIC|SENSITIVE|CONFIDENTIAL|NORMAL)')}`],
    ['datensatz-aktualisierungsfrequenz', 'dct:accrualPeriodicity', `${once} ; ${authority('frequency')}`],
    ...['dcatde:politicalGeocodingURI', 'dcatde:geocodingDescription', 'dcatde:legalBasis', 'dcatde:qualityProcessURI', 'dcatde:originator', 'dcatde:maintainer', 'dct:hasVersion', 'dct:isVersionOf', 'owl:versionInfo'].map((old): [string, string, string] => ['deprecated', old, 'sh:maxCount 0']),
  ],
  'dcat:DataService': [
    ['datenservice-url-endpunkt', 'dcat:endpointURL', `${once} ; sh:nodeKind sh:IRI`],
    ['datenservice-titel', 'dct:title', 'sh:minCount 1 ; sh:uniqueLang true ; sh:nodeKind sh:Literal'],
    ['datenservice-herausgeber', 'dct:publisher', `${once} ; sh:class foaf:Agent`],
    ['datenservice-beschreibung-endpunkt', 'dcat:endpointDescription', 'sh:minCount 1 ; sh:nodeKind sh:IRI'],
    ['datenservice-liefert-datensatz-aus', 'dcat:servesDataset', 'sh:minCount 1 ; sh:class dcat:Dataset'],
    ['datenservice-lizenz', 'dct:license', `sh:maxCount 1 ; ${licence}`],
    ['datenservice-format', 'dct:format', authority('file-type')],
    ['datenservice-kontakt', 'dcat:contactPoint', 'sh:minCount 1 ; sh:class vcard:Kind'],
  ],
  'dcat:Distribution': [
    ['distribution-zugangs-url', 'dcat:accessURL', 'sh:minCount 1 ; sh:nodeKind sh:IRI'],
    ['distribution-lizenz', 'dct:license', `${once} ; ${licence}`],
    ['distribution-titel', 'dct:title', 'sh:minCount 1 ; sh:nodeKind sh:Literal'],
    ['distribution-format', 'dct:format', `${once} ; ${authority('file-type', '(?:CSV|XLSX|JSON|GEOJSON|JSON_LD|RDF_TURTLE|ATOM|ICS)')}`],
    ['distribution-aktualisierungsdatum', 'dct:modified', day],
    ['distribution-download-url', 'dcat:downloadURL', 'sh:nodeKind sh:IRI'],
    ['distribution-ausliefernder-datenservice', 'dcat:accessService', 'sh:class dcat:DataService'],
    ['distribution-namensnennungstext-by-clauses', 'dcatde:licenseAttributionByText', 'sh:nodeKind sh:Literal'],
    ['distribution-medientyp', 'dcat:mediaType', 'sh:maxCount 1 ; sh:nodeKind sh:IRI ; sh:pattern "^https?://www\\\\.iana\\\\.org/assignments/media-types/[a-z]+/[a-z0-9.+-]+$"'],
    ['distribution-konform-zu-standard', 'dct:conformsTo', 'sh:nodeKind sh:IRI'],
  ],
  'foaf:Agent': [['verantwortliche-stelle-name', 'foaf:name', 'sh:minCount 1 ; sh:nodeKind sh:Literal']],
  'vcard:Kind': [
    ['kontakt-name', 'vcard:fn', 'sh:maxCount 1 ; sh:nodeKind sh:Literal'],
    ['k1', '[ sh:alternativePath ( vcard:hasEmail vcard:hasURL ) ]', 'sh:minCount 1 ; sh:nodeKind sh:IRI'],
  ],
}

export const catalogShapes =
  prefixes +
  Object.entries(catalogRules)
    .map(([target, rules]) => `\n[] a sh:NodeShape ; sh:targetClass ${target} ${rules.map(([section, path, demand]) => `;\n  sh:property [ sh:path ${path} ; ${demand} ; sh:message "${section}" ]`).join(' ')} .`)
    .join('')

/** The sections whose demand is for at least one: each is obligatory, or recommended and known here. */
export const demanded = Object.entries(catalogRules).flatMap(([target, rules]) => rules.filter(([, path, demand]) => demand.includes('sh:minCount 1') && !path.startsWith('[')).map(([section, path]) => ({ target, section, path: expanded(path) })))

/** SKOS Reference: integrity conditions S9, S13, S14, S27; inverses S8 and S25. */
export const vocabularyShapes = `${prefixes}
  <#Concept> a sh:NodeShape ; sh:targetClass skos:Concept ; sh:nodeKind sh:IRI ;
    sh:not [ sh:class skos:ConceptScheme ] ;
    sh:property [ sh:path skos:prefLabel ; sh:minCount 2 ; sh:uniqueLang true ; sh:languageIn ( "de" "en" ) ; sh:disjoint skos:altLabel , skos:hiddenLabel ] ;
    sh:property [ sh:path skos:altLabel ; sh:disjoint skos:hiddenLabel ] ;
    sh:property [ sh:path skos:notation ; sh:minCount 1 ; sh:maxCount 1 ] ;
    sh:property [ sh:path skos:inScheme ; sh:minCount 1 ; sh:maxCount 1 ; sh:class skos:ConceptScheme ] ;
    sh:property [ sh:path skos:definition ; sh:uniqueLang true ] ;
    sh:property [ sh:path skos:broader ; sh:class skos:Concept ; sh:nodeKind sh:IRI ] ;
    sh:property [ sh:path [ sh:inversePath skos:narrower ] ; sh:equals skos:broader ] ;
    sh:property [ sh:path [ sh:inversePath skos:hasTopConcept ] ; sh:equals skos:topConceptOf ] ;
    sh:property [ sh:path [ sh:oneOrMorePath skos:broader ] ; sh:disjoint skos:related ] .
  <#Scheme> a sh:NodeShape ; sh:targetClass skos:ConceptScheme ;
    sh:property [ sh:path dct:title ; sh:minCount 1 ; sh:uniqueLang true ] .`

/** W3C ORG and schema.org: what an organisation says of itself. */
export const organizationShapes = `${prefixes}
  <#Organization> a sh:NodeShape ; sh:targetClass org:Organization ; sh:nodeKind sh:IRI ; sh:class schema:Organization ;
    sh:property [ sh:path org:identifier ; sh:minCount 1 ; sh:maxCount 1 ] ;
    sh:property [ sh:path schema:name ; sh:minCount 1 ; sh:maxCount 1 ] ;
    sh:property [ sh:path org:classification ; sh:minCount 1 ; sh:nodeKind sh:IRI ] ;
    sh:property [ sh:path org:memberOf ; sh:nodeKind sh:IRI ] ;
    sh:property [ sh:path org:subOrganizationOf ; sh:nodeKind sh:IRI ] ;
    sh:property [ sh:path org:hasMembership ; sh:node <#Membership> ] ;
    sh:property [ sh:path schema:url ; sh:nodeKind sh:IRI ; sh:pattern "^https?://" ] ;
    sh:property [ sh:path dct:issued ; sh:minCount 1 ; sh:maxCount 1 ; sh:datatype xsd:date ] ;
    sh:property [ sh:path schema:description ; sh:uniqueLang true ] .
  <#Membership> a sh:NodeShape ; sh:class org:Membership ;
    sh:property [ sh:path org:organization ; sh:minCount 1 ; sh:maxCount 1 ; sh:nodeKind sh:IRI ] .`

const thing = ['name', 'alternateName', 'description', 'url', 'mainEntityOfPage']
const work = [...thing, 'abstract', 'about', 'inLanguage', 'keywords', 'license', 'text', 'isBasedOn', 'sourceOrganization', 'contributor', 'spatialCoverage', 'expires', 'datePublished', 'version', 'hasPart', 'position', 'audience', 'associatedMedia', 'materialExtent']
const organization = [...thing, 'address', 'email', 'telephone', 'location', 'logo', 'knowsAbout', 'areaServed', 'member', 'funding', 'foundingDate', 'dissolutionDate', 'keywords']

/** Which words schema.org lets each type have; of all it has, those that are used here. */
const wordsOfSchema: Record<string, string[]> = {
  CreativeWork: work, Report: work, DigitalDocument: work, MediaObject: [...work, 'contentUrl'],
  Event: [...thing, 'about', 'inLanguage', 'keywords', 'startDate', 'endDate', 'location', 'organizer', 'contributor', 'eventStatus', 'eventAttendanceMode', 'maximumAttendeeCapacity'],
  Organization: organization, Project: organization, OrganizationRole: [...thing, 'roleName', 'member'],
  Place: [...thing, 'address', 'geo'], VirtualLocation: thing, GeoCoordinates: [...thing, 'latitude', 'longitude'],
  PostalAddress: [...thing, 'streetAddress', 'postalCode', 'addressLocality', 'addressRegion', 'addressCountry'],
  Grant: [...thing, 'funder'], Audience: thing,
}
const besideSchema = ['rdf:type', 'dct:identifier', 'dct:subject', 'dct:source', 'dct:issued', 'dct:valid', 'org:identifier', 'org:classification', 'org:memberOf', 'org:subOrganizationOf', 'org:hasMembership']

export const schemaShapes =
  prefixes +
  Object.entries(wordsOfSchema)
    .map(([type, words]) => `\n[] a sh:NodeShape ; sh:targetClass schema:${type} ; sh:closed true ; sh:ignoredProperties ( ${besideSchema.join(' ')} ) ${words.map((word) => `; sh:property [ sh:path schema:${word} ]`).join(' ')} .`)
    .join('')

/** One line for each thing that is not as a shape demands. */
export async function violationsOf(statements: Quad[], shapes: string): Promise<string[]> {
  const validator = new SHACLValidator(new Parser({ baseIRI: 'https://shapes.example/' }).parse(shapes))
  const report = await validator.validate(validator.factory.dataset(statements))
  return report.results.map(({ focusNode, path, message, sourceConstraintComponent }) => [focusNode?.value, path?.value, sourceConstraintComponent?.value, ...message.map(({ value }) => value)].join(' '))
}
