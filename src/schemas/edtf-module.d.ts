declare module 'edtf' {
  /** Parses an EDTF expression; throws where it is none. `min` and `max` are milliseconds, UTC. */
  export default function edtf(text: string): { min: number; max: number };
}
