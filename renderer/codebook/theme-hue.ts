import { themeColours } from '../../shared/model/theme.ts'

const names = ['Teal', 'Brown', 'Green', 'Purple', 'Blue', 'Red', 'Ochre'] as const

/** The colours to choose from: as stored, by name, and as the styles know them. */
export const themeHues = themeColours.map((colour, index) => ({
  colour,
  name: names[index] ?? colour,
  hue: String(index),
}))

/** The colour of the styles for one that is stored; that of themes in general where it has none of these. */
export function hueOfColour(colour: string | null): string {
  return themeHues.find((known) => known.colour === colour)?.hue ?? 'theme'
}
