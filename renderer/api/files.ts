// Files in and out of a browser: core sees only paths on its own machine. In another shell this is another module.

/** Where core may write a file, and how the person gets it then. */
export interface OutgoingFile {
  path: string
  /** Hands the written file to the person. */
  deliver(): void
  /** Address at which the written file can be shown in a frame. */
  previewUrl: string
}

async function post(address: string, body?: Blob): Promise<Record<string, string>> {
  const response = await fetch(address, { method: 'POST', ...(body ? { body } : {}) })
  if (!response.ok) throw new Error(`the host refused the file (${response.status})`)
  return response.json()
}

/** Brings a file of the person's to core's machine; gives its path there. */
export async function bringFile(file: File): Promise<string> {
  const { path } = await post(`/uploads?name=${encodeURIComponent(file.name)}`, file)
  if (!path) throw new Error('the host gave no path')
  return path
}

/** Reserves a place for a file that core will write for the person. */
export async function prepareFile(name: string): Promise<OutgoingFile> {
  const { path, url } = await post(`/downloads?name=${encodeURIComponent(name)}`)
  if (!path || !url) throw new Error('the host gave no path')
  const deliver = () => {
    const link = document.createElement('a')
    link.href = url
    link.download = name
    link.click()
  }
  return { path, deliver, previewUrl: `${url}?inline=1` }
}
