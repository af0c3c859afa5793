import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`ops_fluency\` (
  	\`id\` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  	\`model\` text,
  	\`half\` numeric,
  	\`piece\` numeric,
  	\`bits\` text
  );
  `)
  await db.run(sql`CREATE INDEX \`ops_fluency_model_idx\` ON \`ops_fluency\` (\`model\`);`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`ops_fluency\`;`)
}
