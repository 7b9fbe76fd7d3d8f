// The doors for files that every shell has beside the API, under the page's own origin.

async function post(address: string, body?: Blob): Promise<Record<string, string>> {
  const response = await fetch(address, { method: 'POST', ...(body ? { body } : {}) })
  if (!response.ok) throw new Error(`the host refused the file (${response.status})`)
  return response.json()
}

/** Hands a file over by its bytes; gives the path under which core finds it. */
export async function uploadFile(file: File): Promise<string> {
  const { path } = await post(`/uploads?name=${encodeURIComponent(file.name)}`, file)
  if (!path) throw new Error('the host gave no path')
  return path
}

/** Reserves a place for a file that core will write, and the address at which it can be had then. */
export async function reserveFile(name: string): Promise<{ path: string; url: string }> {
  const { path, url } = await post(`/downloads?name=${encodeURIComponent(name)}`)
  if (!path || !url) throw new Error('the host gave no path')
  return { path, url }
}
