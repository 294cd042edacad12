import { fileAddress } from '../../../platform/files.ts'
import type { Language } from '../../../platform/language.ts'
import { alternativeOf, type Picture } from '../../publishing/index.ts'
import { texts } from '../texts.ts'

type Props = { picture: Picture; language: Language; /** With the words for those who do not see it, where somebody decides about them. */ words?: boolean }

/** A picture of an entry on the ground it was made for. */
export const PictureView = ({ picture, language, words = false }: Props) => {
  const alternative = alternativeOf(picture, language)
  const image = <img class="entry-logo" src={fileAddress(picture.file)} alt={alternative.text} lang={alternative.lang} />
  if (!words) return image
  const { alternatives } = texts[language]
  return (
    <figure class="picture">
      {image}
      <figcaption class="quiet">
        <span lang="de">{alternatives.de(picture.alt_de)}</span>
        {picture.alt_en !== undefined && <><br /><span lang="en">{alternatives.en(picture.alt_en)}</span></>}
      </figcaption>
    </figure>
  )
}
