import { Building2, Flag, type LucideIcon, MapPin, Shield, Stamp, UserRound, UsersRound } from 'lucide-react'

const icons: Record<string, LucideIcon> = {
  person: UserRound,
  state: Flag,
  organisation: Building2,
  'armed-group': Shield,
  office: Stamp,
  place: MapPin,
  group: UsersRound,
}

/** The sign of a kind of actor. */
export function KindIcon({ kind }: { kind: string | null }) {
  const Icon = (kind && icons[kind]) || UserRound
  return <Icon className="actors-kind" data-unknown={kind === null || undefined} aria-hidden />
}
