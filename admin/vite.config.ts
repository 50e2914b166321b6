import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

const base = '/admin/'

export default defineConfig({
  base,
  plugins: [react(), colourSchemeFirst(), environmentPaths(), compressed()],
  build: { target: 'es2024', assetsInlineLimit: 0, sourcemap: false },
  server: {
    port: 5173,
    proxy: { '/api': { target: process.env.KEYDESK_DEV_API ?? 'http://localhost:3000', changeOrigin: false } },
  },
})

/** The page is never painted in the wrong colours: a tiny script of its own runs before the styles; inline ones are forbidden by our policy. */
function colourSchemeFirst(): Plugin {
  const source = readFileSync(new URL('colour-scheme.js', import.meta.url), 'utf8')
  const fileName = `assets/colour-scheme-${createHash('sha256').update(source).digest('hex').slice(0, 8)}.js`

  return {
    name: 'keydesk:colour-scheme-first',
    generateBundle() {
      this.emitFile({ type: 'asset', fileName, source })
    },
    transformIndexHtml: (_, { server }) => [
      server
        ? { tag: 'script', children: source, injectTo: 'head-prepend' }
        : { tag: 'script', attrs: { src: `${base}${fileName}` }, injectTo: 'head-prepend' },
    ],
  }
}

/** `/staging/admin/…` is the same app as `/admin/…`, in the development server too. */
function environmentPaths(): Plugin {
  return {
    name: 'keydesk:environment-paths',
    configureServer({ middlewares }) {
      middlewares.use((request, _, next) => {
        if (request.url) request.url = request.url.replace(/^\/[a-z][a-z0-9_]*(?=\/admin(?:\/|$))/, '')
        next()
      })
    },
  }
}

const brotli = promisify(brotliCompress)
const gzipped = promisify(gzip)

/** Compressed once when built, at the highest level, so that the server only sends. */
function compressed(): Plugin {
  let dist: string

  return {
    name: 'keydesk:compressed',
    apply: 'build',
    configResolved({ root, build }) {
      dist = resolve(root, build.outDir)
    },
    async closeBundle() {
      const names = await readdir(dist, { recursive: true })
      const texts = names.filter((name) => /\.(html|js|css|svg|json)$/.test(name)).map((name) => join(dist, name))
      await Promise.all(
        texts.map(async (path) => {
          const content = await readFile(path)
          await writeFile(`${path}.br`, await brotli(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }))
          await writeFile(`${path}.gz`, await gzipped(content, { level: 9 }))
        }),
      )
    },
  }
}
