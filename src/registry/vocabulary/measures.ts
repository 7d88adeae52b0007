export const MEASURE_KINDS = [
  'imprisonment',
  'suspended-imprisonment',
  'probation',
  'community-service',
  'fine',
  'damages',
  'confiscation',
  'seizure',
  'domain-seizure',
  'domain-suspension',
  'domain-transfer',
  'domain-forfeiture',
  'closure',
  'blocking',
  'delisting',
  'injunction',
  'costs',
  'compensation',
] as const;
export type MeasureKind = (typeof MEASURE_KINDS)[number];

export const STATUSES = [
  'risked',
  'requested',
  'imposed',
  'upheld',
  'restored',
  'reduced',
  'increased',
  'overturned',
  'lifted',
  'expired',
  'agreed',
  'returned',
  'refused',
] as const;
export type Status = (typeof STATUSES)[number];
