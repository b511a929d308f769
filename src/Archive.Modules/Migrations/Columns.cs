using FluentMigrator.Builders.Create.Table;

namespace Archive.Modules.Migrations;

/// <summary>The column types that mean the same on SQLite and PostgreSQL.</summary>
internal static class Columns
{
    public static ICreateTableColumnOptionOrWithColumnSyntax AsText(this ICreateTableColumnAsTypeSyntax column) =>
        column.AsCustom("text");

    /// <summary>Milliseconds since 1970 UTC.</summary>
    public static ICreateTableColumnOptionOrWithColumnSyntax AsMilliseconds(
        this ICreateTableColumnAsTypeSyntax column
    ) => column.AsInt64();

    /// <summary>Eight bytes of binary floating point. Both databases know the words; SQLite's own numbers differ in class.</summary>
    public static ICreateTableColumnOptionOrWithColumnSyntax AsReal(this ICreateTableColumnAsTypeSyntax column) =>
        column.AsCustom("double precision");
}
