/** The interface for programs (API v1): find, read, suggest; described by OpenAPI and explained on a page. */
export { actorUrl, toActorAnswer, toVocabulariesAnswer, type ActorAnswer } from './answer.ts'
export { routes } from './routes.tsx'
