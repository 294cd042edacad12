/** Twins: places like one's own, and in what they are alike. */
export { reasonInWords } from './texts.ts'
export { TwinsBox } from './views/box.tsx'
export { findTwins, isMunicipal } from './towns.ts'
export { likeness, twinsOf, type Reason, type Town, type Twin } from './twin.ts'
