import { access, chmod, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import sparticuz, { inflate } from '@sparticuz/chromium'
import { type Browser, chromium, type LaunchOptions } from 'playwright-core'

const packageFolder = dirname(dirname(fileURLToPath(import.meta.resolve('@sparticuz/chromium'))))
const cache = fileURLToPath(new URL('../node_modules/.cache/', import.meta.url))

/** A real Chromium that came from npm, with the libraries and the font it needs, on a machine that has none of them. */
export async function launchBrowser(options: LaunchOptions = {}): Promise<Browser> {
  const folder = await unpackChromium()
  const launch = (chromiumSandbox: boolean) =>
    chromium.launch({
      ...options,
      executablePath: join(folder, 'chromium'),
      chromiumSandbox,
      args: ['--font-render-hinting=none', '--disable-gpu', ...(options.args ?? [])],
      env: {
        ...process.env,
        FONTCONFIG_FILE: join(folder, 'fonts.conf'),
        LD_LIBRARY_PATH: [join(folder, 'al2023/lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':'),
        HOME: folder,
      },
    })

  // Chromium refuses its sandbox to root; and a container may not let it have one.
  if (process.getuid?.() === 0) return launch(false)
  return launch(true).catch(() => launch(false))
}

/** Unpacks once per version. The package itself would unpack to fixed names in the folder for temporary files, half of it when two do it at once. */
async function unpackChromium(): Promise<string> {
  const { version } = JSON.parse(await readFile(join(packageFolder, 'package.json'), 'utf8')) as { version: string }
  const folder = join(cache, `chromium-${version}`)
  if (await exists(folder)) return folder

  const unfinished = `${folder}.${process.pid}`
  await mkdir(unfinished, { recursive: true })
  const usual = process.env.TMPDIR
  // The only way to tell the package where to unpack.
  process.env.TMPDIR = unfinished
  try {
    await sparticuz.executablePath()
    await inflate(join(packageFolder, 'bin/al2023.tar.br'))
  } finally {
    if (usual === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = usual
  }
  await chmod(join(unfinished, 'chromium'), 0o755)
  await writeFile(join(unfinished, 'fonts.conf'), fontsOf(folder))
  await rename(unfinished, folder).catch(async (error) => {
    await rm(unfinished, { recursive: true, force: true })
    if (!(await exists(folder))) throw error
  })
  return folder
}

const fontsOf = (folder: string) => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${folder}/fonts</dir>
  <cachedir>${folder}/fonts-cache</cachedir>
</fontconfig>
`

const exists = (path: string) =>
  access(path).then(
    () => true,
    () => false,
  )
