using System.Data.Common;
using Archive.Kernel.Data;
using Archive.Kernel.Modules;
using Archive.Modules;
using Archive.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Archive.Tests.Data;

/// <summary>The schema that the migrations make is the one that the model would have made, on each database.</summary>
public sealed class SchemaTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Providers))]
    public async Task The_migrated_schema_is_that_of_the_model(string provider)
    {
        await using var migrated = await TestSite.StartOn(provider);
        await using var modelled = await TestDatabase.Create(provider);

        var services = new ServiceCollection();
        services.AddSingleton(new ModuleCatalog(ArchiveModules.All));
        services.AddArchiveDb(modelled.Options);
        await using var container = services.BuildServiceProvider();
        await using var scope = container.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ArchiveDb>();
        await ((RelationalDatabaseCreator)db.GetService<IDatabaseCreator>()).EnsureCreatedAsync(Token);

        var expected = await SchemaOf(db);
        var actual = await migrated.In((ArchiveDb own) => SchemaOf(own));
        Assert.Equal(expected, actual);
    }

    private static async Task<string[]> SchemaOf(ArchiveDb db)
    {
        await db.Database.OpenConnectionAsync(Token);
        var connection = db.Database.GetDbConnection();
        var lines = db.Database.IsSqlite() ? await SqliteSchema(connection) : await PostgresSchema(connection);
        return
        [
            .. lines
                .Where(line => !line.StartsWith("schema_versions", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal),
        ];
    }

    private static async Task<List<string>> SqliteSchema(DbConnection connection)
    {
        var lines = new List<string>();
        var tables = await Read(
            connection,
            "select name from sqlite_master where type = 'table' and name not like 'sqlite_%' and name not like '\\_\\_EF%' escape '\\'"
        );
        foreach (var table in tables)
        {
            lines.AddRange(
                await Read(
                    connection,
                    $"""
                    select '{table}.' || name || ' ' || replace(lower(type), 'double precision', 'real') || case when "notnull" then ' not null' else '' end
                        || case when pk > 0 then ' key' || pk else '' end from pragma_table_info('{table}')
                    """
                )
            );
            lines.AddRange(
                await Read(
                    connection,
                    $"select '{table} references ' || \"table\" || ' by ' || \"from\" || ' on delete ' || lower(on_delete) from pragma_foreign_key_list('{table}')"
                )
            );
            lines.AddRange(
                await Read(
                    connection,
                    $"""
                    select '{table} index (' || (select group_concat(name) from pragma_index_info(list.name)) || ')'
                        || case when "unique" then ' unique' else '' end
                    from pragma_index_list('{table}') list where origin = 'c'
                    """
                )
            );
            lines.AddRange(
                await Read(
                    connection,
                    $"select '{table} counts its rows' from sqlite_master where name = '{table}' and upper(sql) like '%AUTOINCREMENT%'"
                )
            );
        }

        return lines;
    }

    private static Task<List<string>> PostgresSchema(DbConnection connection) =>
        Read(
            connection,
            """
            select table_name || '.' || column_name || ' ' || data_type
                || case when is_nullable = 'NO' then ' not null' else '' end
                || case when is_identity = 'YES' then ' identity' else '' end
                from information_schema.columns where table_schema = 'public'
            union all
            select conrelid::regclass::text || ' ' || case contype when 'p' then 'key ' else 'references ' end
                || coalesce(confrelid::regclass::text, '') || ' ('
                || (select string_agg(attname, ',' order by ord) from unnest(conkey) with ordinality k(num, ord)
                    join pg_attribute on attrelid = conrelid and attnum = num)
                || ')' || case when contype = 'f' then ' on delete ' || confdeltype::text else '' end
                from pg_constraint where connamespace = 'public'::regnamespace and contype in ('p', 'f')
            union all
            select tablename || ' ' || regexp_replace(indexdef, '^CREATE (UNIQUE )?INDEX \S+ ON \S+ ', '\1')
                from pg_indexes where schemaname = 'public'
            """
        );

    private static async Task<List<string>> Read(DbConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync(Token);
        var lines = new List<string>();
        while (await reader.ReadAsync(Token))
        {
            lines.Add(reader.GetString(0));
        }

        return lines;
    }
}
