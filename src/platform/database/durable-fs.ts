/**
 * PGlite's file system with a working fsync. As shipped it has none: a commit is acknowledged
 * while it lies in the page cache, so a power cut loses it and may break the order of writes.
 * Leans on Emscripten's inside; `embedded.test.ts` counts fsyncs against commits.
 */
import { closeSync, fsyncSync, openSync } from 'node:fs'
import { join } from 'node:path'
import { NodeFS } from '@electric-sql/pglite/nodefs'

type Stream = { nfd?: number; node: { name: string; parent: Stream['node']; mount: { opts: { root: string } } } }

export class DurableFS extends NodeFS {
  fsyncs = 0

  override async init(...[pg, options]: Parameters<NodeFS['init']>): ReturnType<NodeFS['init']> {
    const { emscriptenOpts } = await super.init(pg, options)
    const installFsync = (module: { FS: { filesystems: { NODEFS: { stream_ops: Record<string, unknown> } } } }) => {
      module.FS.filesystems.NODEFS.stream_ops.fsync = (stream: Stream) => {
        if (stream.nfd !== undefined) fsyncSync(stream.nfd)
        else syncFolder(stream)
        this.fsyncs++
        return 0
      }
    }
    return { emscriptenOpts: { ...emscriptenOpts, preRun: [...(emscriptenOpts.preRun ?? []), installFsync] } }
  }
}

/** PostgreSQL syncs folders too, after making or renaming files; Emscripten opens them without a descriptor. */
function syncFolder({ node }: Stream) {
  const names: string[] = []
  for (let at = node; at.parent !== at; at = at.parent) names.unshift(at.name)
  const descriptor = openSync(join(node.mount.opts.root, ...names), 'r')
  fsyncSync(descriptor)
  closeSync(descriptor)
}

/** Without `-F` (no fsync), and with the one sync method that reaches `stream_ops.fsync`. */
export const durableStartParams = (defaults: string[]) => [...defaults.filter((parameter) => parameter !== '-F'), '-c', 'wal_sync_method=fsync']
