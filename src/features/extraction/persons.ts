/** Private persons are not carried over: lines and sentences that name one are left out. Pure. */
const title = '(?:Frau|Herrn?|Dr\\.|Prof\\.|Professor(?:in)?|Mr\\.?|Mrs\\.?|Ms\\.?|Dipl\\.-\\p{L}+\\.?)'
const named = new RegExp(`(?:^|[\\s(,:])${title}(?:\\s+(?:Dr\\.|Prof\\.|med\\.|h\\.\\s?c\\.|phil\\.|rer\\.|nat\\.|Ing\\.))*\\s+\\p{Lu}[\\p{L}.'’-]+`, 'u')
const functionNamed =
  /(?:ansprechpartner(?:in|innen|\*in|:in|\/in)?|ansprechperson(?:en)?|kontaktperson|contact person|vorsitzende[rn]?|geschäftsführer(?:in)?|geschäftsführung|amtsleiter(?:in)?|leiter(?:in)?|leitung|präsident(?:in)?|direktor(?:in)?|sprecher(?:in)?|koordinator(?:in)?|landrat|landrätin|(?:ober)?bürgermeister(?:in)?|director|chair(?:man|woman|person)?|president|head)\s*(?::|ist|sind|war|liegt bei|is)\s+(?:(?:der|die|seit \d{4})\s+)?\p{Lu}[\p{L}.-]+\s+\p{Lu}[\p{L}-]+/iu
const led = /(?:geleitet von|unter (?:der )?leitung von|vertreten durch|led by|chaired by|headed by)\s+(?:(?:der|die|den|dem)\s+\p{L}+\s+)?(?:\p{Lu}[\p{L}.-]+\s+){1,3}\p{Lu}/iu

export const isPersonLine = (text: string): boolean => /^(?:Frau|Herrn?|Dr\.|Prof\.|Mr\.?|Mrs\.?|Ms\.?|Dipl\.|z\. ?Hd|zu Händen)\s/.test(text) || /^(?:c\/o|i\. ?A\.)\s/.test(text)

export const namesPerson = (sentence: string): boolean => named.test(sentence) || functionNamed.test(sentence) || led.test(sentence)
