/** What one end of a channel receives. */
export interface PortMail {
  data: unknown
  ports: PortEnd[]
}

/** Where an end's mail goes: to a listener in this process, or over a wire to another. */
export interface PortOutlet {
  mail(mail: PortMail): void
  close(): void
}

/** One end of a message channel, in this process. Mail waits in it until there is an outlet. */
export class PortEnd {
  #other: PortEnd | null = null
  #outlet: PortOutlet | null = null
  #waiting: PortMail[] = []
  #closed = false

  /** Two ends that belong together. */
  static pair(): [PortEnd, PortEnd] {
    const ends: [PortEnd, PortEnd] = [new PortEnd(), new PortEnd()]
    ends[0].#other = ends[1]
    ends[1].#other = ends[0]
    return ends
  }

  /** Sends to the other end. What is sent after either was closed is lost. */
  post(mail: PortMail): void {
    if (this.#other) this.#other.#receive(mail)
  }

  /** Says where mail goes from now on; what waited goes there first. */
  connect(outlet: PortOutlet | null): void {
    this.#outlet = outlet
    if (!outlet) return
    for (const mail of this.#waiting.splice(0)) outlet.mail(mail)
    if (this.#closed) outlet.close()
  }

  /** Ends the channel, at both ends. */
  close(): void {
    const other = this.#other
    this.#end()
    if (other) other.#end()
  }

  #receive(mail: PortMail): void {
    if (this.#closed) return
    if (this.#outlet) this.#outlet.mail(mail)
    else this.#waiting.push(mail)
  }

  #end(): void {
    if (this.#closed) return
    this.#closed = true
    this.#other = null
    this.#outlet?.close()
  }
}
