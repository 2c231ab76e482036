import type { Material, MaterialRequest, ReadFailure, ReadResult } from '../workspace/ports';

/** Messages between workerMaterialReader.ts and its worker, which does one job at a time. */
export type MaterialOrder =
  | { readonly kind: 'read' | 'readText'; readonly id: number; readonly request: MaterialRequest }
  /** The entries that did not fit into the last answer: a batch each time, so that no answer keeps the other side busy for long. */
  | { readonly kind: 'more'; readonly id: number };

export type MaterialReply =
  | { readonly kind: 'text'; readonly id: number; readonly result: ReadResult }
  | { readonly kind: 'failure'; readonly id: number; readonly failure: ReadFailure }
  | { readonly kind: 'material'; readonly id: number; readonly material: Material; readonly hasMore: boolean }
  | { readonly kind: 'entries'; readonly id: number; readonly entries: Material['entries']; readonly hasMore: boolean }
  | { readonly kind: 'fault'; readonly id: number; readonly reason: string };

/** What a worker is told when it starts. */
export interface MaterialWorkerData {
  /** Folder where what was parsed is kept for the next start; none where nothing is to be kept. */
  readonly cacheFolder?: string;
  /** True: what was kept is not looked at, only written. */
  readonly refresh?: boolean;
}
