import * as migration_20261126_065702_initial from './20261126_065702_initial.ts';
import * as migration_20261127_033125_quality_floor from './20261127_033125_quality_floor.ts';
import * as migration_20261127_080347_reviews_counted from './20261127_080347_reviews_counted.ts';
import * as migration_20261127_082542_approvals from './20261127_082542_approvals.ts';
import * as migration_20261127_090051_originality from './20261127_090051_originality.ts';
import * as migration_20261127_091854_images from './20261127_091854_images.ts';
import * as migration_20261127_151731_reviews_by_link from './20261127_151731_reviews_by_link.ts';
import * as migration_20261127_181000_fluency from './20261127_181000_fluency.ts';
import * as migration_20261127_205958_comparisons from './20261127_205958_comparisons.ts';

export const migrations = [
  {
    up: migration_20261126_065702_initial.up,
    down: migration_20261126_065702_initial.down,
    name: '20261126_065702_initial',
  },
  {
    up: migration_20261127_033125_quality_floor.up,
    down: migration_20261127_033125_quality_floor.down,
    name: '20261127_033125_quality_floor',
  },
  {
    up: migration_20261127_080347_reviews_counted.up,
    down: migration_20261127_080347_reviews_counted.down,
    name: '20261127_080347_reviews_counted',
  },
  {
    up: migration_20261127_082542_approvals.up,
    down: migration_20261127_082542_approvals.down,
    name: '20261127_082542_approvals',
  },
  {
    up: migration_20261127_090051_originality.up,
    down: migration_20261127_090051_originality.down,
    name: '20261127_090051_originality',
  },
  {
    up: migration_20261127_091854_images.up,
    down: migration_20261127_091854_images.down,
    name: '20261127_091854_images',
  },
  {
    up: migration_20261127_151731_reviews_by_link.up,
    down: migration_20261127_151731_reviews_by_link.down,
    name: '20261127_151731_reviews_by_link',
  },
  {
    up: migration_20261127_181000_fluency.up,
    down: migration_20261127_181000_fluency.down,
    name: '20261127_181000_fluency',
  },
  {
    up: migration_20261127_205958_comparisons.up,
    down: migration_20261127_205958_comparisons.down,
    name: '20261127_205958_comparisons'
  },
];
