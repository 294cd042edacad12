/** Graphs drawn on the server: who is connected with whom, as a picture and as a list that says the same. */
export { Gallery, type Picture } from './gallery.ts'
export { netOf, shapes, ways, type Joint, type Net, type Node, type Relations, type Shape, type Tie, type Way } from './graph.ts'
export { pictureBeside, type Portion } from './thread.ts'
export { drawingOf, type Drawing } from './layout.ts'
export { NetDrawing, NetList } from './views/net.tsx'
