/** What the site writes, said by the database itself. */
import type { TestSite } from './site.ts'

/** How many rows of each sort were written since it was asked last, like `INSERT claims` or `INSERT job claim-letter`. */
export type Writing = () => Promise<Record<string, number>>

/** From now on each row that is written says so; what is taken back with its transaction is not said. Counters of attempts are there to be written by what is refused. */
export async function noteWriting({ database: { pool } }: Pick<TestSite, 'database'>): Promise<Writing> {
  await pool.query(`
    create table written (number bigint generated always as identity, what text not null);
    create function note_writing() returns trigger language plpgsql as $$ begin
      insert into written (what) values (concat_ws(' ', tg_op, case when tg_table_schema = 'pgboss' then 'job ' || (to_jsonb(new) ->> 'name') else tg_table_name end));
      return null;
    end $$;
    do $$ declare one record; begin
      for one in select tablename from pg_tables where schemaname = 'public' and tablename not in ('written', 'attempts') loop
        execute format('create trigger note_writing after insert or update or delete on %I for each row execute function note_writing()', one.tablename);
      end loop;
    end $$;
    create trigger note_writing after insert on pgboss.job for each row when (new.name not like '\\_\\_pgboss%') execute function note_writing();`)
  let last = 0
  return async () => {
    const { rows } = await pool.query<{ what: string; times: number; last: number }>('select what, count(*)::int as times, max(number)::int as last from written where number > $1 group by what', [last])
    last = Math.max(last, ...rows.map((row) => row.last))
    return Object.fromEntries(rows.map(({ what, times }) => [what, times]))
  }
}
