/** Words our field builds compounds from, for the day when texts and vocabularies show them only within compounds. Folded. */
export const compoundWords = `
abwehr alarm amt anlage anpassung arbeit aufbau aufgabe aufklarung ausbildung ausfall bahn bedrohung behorde beratung bereich betreuung betrieb bevolkerung
bewaltigung bildung brand bund bundes burger dienst einrichtung einsatz energie erdbeben ereignis extremismus fahrzeug feuer feuerwehr flut forschung fursorge
gefahr gefahren gemeinde gesundheit gewalt gewasser helfer hilfe hilfs hitze hochwasser informations infrastruktur jugend katastrophe katastrophen kinder klima
kommunal kommunikation konzept kreis krise krisen kriminal kultur kulturgut kranken land landes leit leitung luft management medizin netz netzwerk not notfall
opfer pflege plan planung politik polizei pravention projekt quartier radikalisierung rettung rettungs risiko sanitats schaden schnee schule schutz seelsorge selbsthilfe
sicherheit sirene sozial stab stadt stadte stark stelle stiftung strahlen strassen strategie strom sturm system technik terror tier trager trink ubung umwelt unfall
unwetter verband verbraucher verein verkehr versicherung versorgung verwaltung vorbereitung vorsorge wald warn warnung wasser wehr werk wesen wetter wirtschaft
zentrale zentrum zivil zivilschutz`.trim().split(/\s+/)
