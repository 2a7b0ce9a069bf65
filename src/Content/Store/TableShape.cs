using System.Data.Common;
using System.Globalization;
using Dapper;
using Npgsql;
using NpgsqlTypes;

namespace Campaigns.Content.Store;

/// <summary>A table as both stores have it: its columns in one order with the types that PostgreSQL gave them, and its key.</summary>
internal sealed record TableShape(string Name, IReadOnlyList<(string Name, NpgsqlDbType Type)> Columns, IReadOnlyList<string> Key)
{
    /// <summary>What is read from SQLite, whose order of texts is that of their bytes.</summary>
    public string FromSqlite => $"SELECT {List} FROM {Quoted(Name)} ORDER BY {string.Join(", ", Key.Select(Quoted))}";

    /// <summary>The same from PostgreSQL, in the same order whatever the language of the database.</summary>
    public string FromPostgres => $"SELECT {List} FROM {Quoted(Name)} ORDER BY {string.Join(", ", Key.Select(key => Quoted(key) + (Columns.Single(c => c.Name == key).Type == NpgsqlDbType.Text ? " COLLATE \"C\"" : "")))}";

    public string IntoPostgres => $"COPY {Quoted(Name)} ({List}) FROM STDIN (FORMAT BINARY)";

    private string List => string.Join(", ", Columns.Select(column => Quoted(column.Name)));

    /// <summary>Every table of the source but the one of migrations, what is referred to before what refers to it.</summary>
    public static async Task<IReadOnlyList<TableShape>> All(Session source, NpgsqlConnection target)
    {
        var left = (await source.List<string>("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND name <> 'migration' ORDER BY name")).ToList();
        var needs = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var name in left)
            needs[name] = [.. (await source.List<string>("SELECT DISTINCT \"table\" FROM pragma_foreign_key_list(@name)", new { name })).Where(other => other != name)];
        var shapes = new List<TableShape>();
        while (left.Count > 0)
        {
            var next = left.Find(name => !needs[name].Overlaps(left)) ?? throw new InvalidOperationException($"Tables refer to each other in a circle: {string.Join(", ", left)}.");
            left.Remove(next);
            shapes.Add(await Of(source, target, next));
        }
        return shapes;
    }

    private static async Task<TableShape> Of(Session source, NpgsqlConnection target, string name)
    {
        var columns = (await target.QueryAsync<(string Name, string Type)>(
            "SELECT column_name, udt_name FROM information_schema.columns WHERE table_schema = current_schema() AND table_name = @name ORDER BY ordinal_position", new { name })).Select(c => (c.Name, Type(c.Type))).ToList();
        var key = await source.List<string>("SELECT name FROM pragma_table_info(@name) WHERE pk > 0 ORDER BY pk", new { name });
        return new TableShape(name, columns, key.Count > 0 ? key : [.. columns.Select(c => c.Item1)]);
    }

    private static NpgsqlDbType Type(string type) => type switch
    {
        "text" => NpgsqlDbType.Text,
        "int8" => NpgsqlDbType.Bigint,
        "int4" => NpgsqlDbType.Integer,
        "int2" => NpgsqlDbType.Smallint,
        "float8" => NpgsqlDbType.Double,
        "bytea" => NpgsqlDbType.Bytea,
        _ => throw new NotSupportedException($"The column type {type} is not copied."),
    };

    /// <summary>The value of one column as PostgreSQL has it; null where there is none.</summary>
    public object? Value(DbDataReader row, int column) => row.IsDBNull(column) ? null : Columns[column].Type switch
    {
        NpgsqlDbType.Text => row.GetString(column),
        NpgsqlDbType.Bytea => (byte[])row.GetValue(column),
        NpgsqlDbType.Double => Convert.ToDouble(row.GetValue(column), CultureInfo.InvariantCulture),
        NpgsqlDbType.Bigint => row.GetInt64(column),
        NpgsqlDbType.Integer => checked((int)Convert.ToInt64(row.GetValue(column), CultureInfo.InvariantCulture)),
        _ => checked((short)Convert.ToInt64(row.GetValue(column), CultureInfo.InvariantCulture)),
    };

    private static string Quoted(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
