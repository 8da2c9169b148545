/** What the service would ask money for: characters, each target language anew, documents that failed not at all. */

/** The bill so far. */
export interface Billed {
  /** All characters: of jobs and of `TranslateText`. */
  readonly total: number;
  /** Characters of each job that was billed, by its id. */
  readonly jobs: ReadonlyMap<string, number>;
  /** Characters of `TranslateText`. */
  readonly realTime: number;
}

export interface Bill {
  addJob(jobId: string, characters: number): void;
  addText(characters: number): void;
  read(): Billed;
}

export function createBill(): Bill {
  const jobs = new Map<string, number>();
  let realTime = 0;
  return {
    addJob: (jobId, characters) => void jobs.set(jobId, (jobs.get(jobId) ?? 0) + characters),
    addText: (characters) => void (realTime += characters),
    read: () => ({
      total: realTime + [...jobs.values()].reduce((sum, characters) => sum + characters, 0),
      jobs: new Map(jobs),
      realTime,
    }),
  };
}
