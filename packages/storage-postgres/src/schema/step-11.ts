/** Step 11: tables that are computed from the feed, each with the position on which it rests. */

export const keptTables = (schema: string): string => `
create table ${schema}.projections (
  name text collate "C" primary key,
  position bigint not null check (position > 0)
);
create table ${schema}.kept_rows (
  projection text collate "C" not null references ${schema}.projections (name) on delete cascade,
  key text collate "C" not null,
  value json not null,
  primary key (projection, key)
);

create function ${schema}.keep_rows(
  table_of text, expected bigint, new_position bigint, keys text[], new_values json[]
) returns bigint language plpgsql as $keep_rows$
declare
  actual bigint;
begin
  if expected = 0 then
    loop
      insert into ${schema}.projections values (table_of, new_position) on conflict do nothing;
      if found then
        actual := 0;
        exit;
      end if;
      -- It may be dropped in between, and is begun then.
      select position into actual from ${schema}.projections where name = table_of;
      exit when found;
    end loop;
  else
    -- Waits for whoever is changing the table, and then finds the position that they left.
    select position into actual from ${schema}.projections where name = table_of for update;
    if actual = expected then
      update ${schema}.projections set position = new_position where name = table_of;
    end if;
  end if;
  if actual is distinct from expected then return coalesce(actual, 0); end if;
  delete from ${schema}.kept_rows using unnest(keys, new_values) as changed (key, value)
    where kept_rows.projection = table_of and kept_rows.key = changed.key and changed.value is null;
  insert into ${schema}.kept_rows as kept (projection, key, value)
    select table_of, changed.key, changed.value from unnest(keys, new_values) as changed (key, value)
      where changed.value is not null
    on conflict (projection, key) do update set value = excluded.value;
  return actual;
end
$keep_rows$;
`
