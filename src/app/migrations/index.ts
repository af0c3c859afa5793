import * as migration_20261123_033010_initial from './20261123_033010_initial.ts';

export const migrations = [
  {
    up: migration_20261123_033010_initial.up,
    down: migration_20261123_033010_initial.down,
    name: '20261123_033010_initial'
  },
];
