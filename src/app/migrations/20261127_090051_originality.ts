import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`ops_texts\` (
  	\`id\` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  	\`subject_collection\` text,
  	\`subject_id\` text,
  	\`content_hash\` text,
  	\`formula\` text,
  	\`published_at\` text,
  	\`words\` numeric
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`subjectCollection_subjectId_1_idx\` ON \`ops_texts\` (\`subject_collection\`,\`subject_id\`);`)
  await db.run(sql`CREATE TABLE \`ops_texts_numbers\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`number\` numeric,
  	\`order\` integer NOT NULL,
  	\`parent_id\` integer NOT NULL,
  	\`path\` text NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`ops_texts\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`ops_texts_numbers_order_parent_idx\` ON \`ops_texts_numbers\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`ops_texts_numbers_number_idx\` ON \`ops_texts_numbers\` (\`number\`);`)
  await db.run(sql`ALTER TABLE \`articles\` ADD \`canonical\` text;`)
  await db.run(sql`ALTER TABLE \`_articles_v\` ADD \`version_canonical\` text;`)
  await db.run(sql`ALTER TABLE \`ops_scores\` ADD \`assessed\` text;`)
  await db.run(sql`CREATE INDEX \`ops_scores_assessed_idx\` ON \`ops_scores\` (\`assessed\`);`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`ops_texts\`;`)
  await db.run(sql`DROP TABLE \`ops_texts_numbers\`;`)
  await db.run(sql`DROP INDEX \`ops_scores_assessed_idx\`;`)
  await db.run(sql`ALTER TABLE \`ops_scores\` DROP COLUMN \`assessed\`;`)
  await db.run(sql`ALTER TABLE \`articles\` DROP COLUMN \`canonical\`;`)
  await db.run(sql`ALTER TABLE \`_articles_v\` DROP COLUMN \`version_canonical\`;`)
}
