import * as migration_20261123_023104_initial from './20261123_023104_initial.ts';

export const migrations = [
  {
    up: migration_20261123_023104_initial.up,
    down: migration_20261123_023104_initial.down,
    name: '20261123_023104_initial'
  },
];
