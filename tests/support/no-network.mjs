// Preloaded into the process under test: any connection it tries to make is written down and refused.
import dgram from 'node:dgram'
import dns from 'node:dns'
import { appendFileSync } from 'node:fs'
import net from 'node:net'

const log = process.env.NETWORK_LOG

function refuse(what) {
  if (log) appendFileSync(log, `${what}\n`)
  throw new Error(`the process under test asked the network: ${what}`)
}

const connect = net.Socket.prototype.connect
net.Socket.prototype.connect = function (...args) {
  const [options] = args
  const first = Array.isArray(options) ? options[0] : options
  if (typeof first === 'object' && first !== null && 'path' in first && first.path) return connect.apply(this, args)
  return refuse(`connect ${JSON.stringify(first)}`)
}
dns.lookup = (name) => refuse(`lookup ${name}`)
dns.promises.lookup = (name) => refuse(`lookup ${name}`)
dgram.createSocket = () => refuse('datagram socket')
globalThis.fetch = (target) => refuse(`fetch ${target}`)
