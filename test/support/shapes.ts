/** What our linked data must look like, written as shapes (SHACL) after the rules of those who read it, and checked by a validator that knows nothing of us. */
import { Parser, type Quad } from 'n3'
import SHACLValidator from 'rdf-validate-shacl'

const prefixes = `
  @prefix sh: <http://www.w3.org/ns/shacl#> .
  @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
  @prefix dcat: <http://www.w3.org/ns/dcat#> .
  @prefix dct: <http://purl.org/dc/terms/> .
  @prefix foaf: <http://xmlns.com/foaf/0.1/> .
  @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
  @prefix org: <http://www.w3.org/ns/org#> .
  @prefix schema: <https://schema.org/> .`

/** What DCAT-AP.de asks of catalogues, datasets and distributions. */
export const catalogShapes = `${prefixes}
  <#Catalog> a sh:NodeShape ; sh:targetClass dcat:Catalog ;
    sh:property [ sh:path dct:title ; sh:minCount 1 ; sh:uniqueLang true ; sh:datatype <http://www.w3.org/1999/02/22-rdf-syntax-ns#langString> ] ;
    sh:property [ sh:path dct:description ; sh:minCount 1 ; sh:uniqueLang true ] ;
    sh:property [ sh:path dct:publisher ; sh:minCount 1 ; sh:maxCount 1 ; sh:node <#Agent> ] ;
    sh:property [ sh:path dct:license ; sh:maxCount 1 ] ;
    sh:property [ sh:path foaf:homepage ; sh:maxCount 1 ; sh:nodeKind sh:IRI ] ;
    sh:property [ sh:path dcat:dataset ; sh:minCount 1 ; sh:class dcat:Dataset ] .
  <#Agent> a sh:NodeShape ; sh:class foaf:Agent ;
    sh:property [ sh:path foaf:name ; sh:minCount 1 ] .
  <#Dataset> a sh:NodeShape ; sh:targetClass dcat:Dataset ; sh:nodeKind sh:IRI ;
    sh:property [ sh:path dct:title ; sh:minCount 1 ; sh:uniqueLang true ; sh:minLength 2 ] ;
    sh:property [ sh:path dct:description ; sh:minCount 1 ; sh:uniqueLang true ; sh:minLength 10 ] ;
    sh:property [ sh:path dct:publisher ; sh:minCount 1 ; sh:maxCount 1 ; sh:node <#Agent> ] ;
    sh:property [ sh:path dct:identifier ; sh:minCount 1 ] ;
    sh:property [ sh:path dcat:theme ; sh:minCount 1 ; sh:nodeKind sh:IRI ; sh:pattern "^http://publications\\\\.europa\\\\.eu/resource/authority/data-theme/[A-Z]{4}$" ] ;
    sh:property [ sh:path dct:accrualPeriodicity ; sh:maxCount 1 ; sh:pattern "^http://publications\\\\.europa\\\\.eu/resource/authority/frequency/" ] ;
    sh:property [ sh:path dct:accessRights ; sh:maxCount 1 ; sh:nodeKind sh:IRI ] ;
    sh:property [ sh:path dct:language ; sh:nodeKind sh:IRI ; sh:pattern "^http://publications\\\\.europa\\\\.eu/resource/authority/language/[A-Z]{3}$" ] ;
    sh:property [ sh:path dcat:landingPage ; sh:nodeKind sh:IRI ] ;
    sh:property [ sh:path dcat:distribution ; sh:minCount 1 ; sh:class dcat:Distribution ] .
  <#Distribution> a sh:NodeShape ; sh:targetClass dcat:Distribution ;
    sh:property [ sh:path dcat:accessURL ; sh:minCount 1 ; sh:nodeKind sh:IRI ] ;
    sh:property [ sh:path dcat:downloadURL ; sh:nodeKind sh:IRI ] ;
    sh:property [ sh:path dct:license ; sh:minCount 1 ; sh:maxCount 1 ; sh:nodeKind sh:IRI ; sh:class dct:LicenseDocument ] ;
    sh:property [ sh:path dct:title ; sh:minCount 1 ] ;
    sh:property [ sh:path dct:format ; sh:minCount 1 ; sh:maxCount 1 ; sh:pattern "^http://publications\\\\.europa\\\\.eu/resource/authority/file-type/[A-Z_]+$" ] ;
    sh:property [ sh:path dcat:mediaType ; sh:maxCount 1 ; sh:pattern "^https://www\\\\.iana\\\\.org/assignments/media-types/[a-z]+/[a-z0-9.+-]+$" ] .`

/** SKOS: one preferred label for each language, each concept in its scheme, none its own other label. */
export const vocabularyShapes = `${prefixes}
  <#Concept> a sh:NodeShape ; sh:targetClass skos:Concept ; sh:nodeKind sh:IRI ;
    sh:property [ sh:path skos:prefLabel ; sh:minCount 2 ; sh:uniqueLang true ; sh:languageIn ( "de" "en" ) ; sh:disjoint skos:altLabel ] ;
    sh:property [ sh:path skos:notation ; sh:minCount 1 ; sh:maxCount 1 ] ;
    sh:property [ sh:path skos:inScheme ; sh:minCount 1 ; sh:maxCount 1 ; sh:class skos:ConceptScheme ] ;
    sh:property [ sh:path skos:definition ; sh:uniqueLang true ] ;
    sh:property [ sh:path skos:broader ; sh:class skos:Concept ; sh:nodeKind sh:IRI ] ;
    sh:property [ sh:path ( [ sh:oneOrMorePath skos:broader ] ) ; sh:disjoint skos:related ] .
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

/** One line for each thing that is not as a shape demands. */
export async function violationsOf(statements: Quad[], shapes: string): Promise<string[]> {
  const validator = new SHACLValidator(new Parser({ baseIRI: 'https://shapes.example/' }).parse(shapes))
  const report = await validator.validate(validator.factory.dataset(statements))
  return report.results.map(({ focusNode, path, message, sourceConstraintComponent }) => [focusNode?.value, path?.value, sourceConstraintComponent?.value, ...message.map(({ value }) => value)].join(' '))
}
