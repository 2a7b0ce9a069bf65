using System.Buffers.Binary;
using System.Data;
using System.Data.Common;
using System.Security.Cryptography;
using System.Text;
using Dapper;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Campaigns.Content.Store;

/// <summary>
/// Copies a SQLite store to an empty PostgreSQL: one transaction there, while nobody writes here; every table is counted and
/// hashed on both sides before it is kept. What was copied from then stands on hold, so that the two never post the same thing.
/// </summary>
public static class StoreMove
{
    /// <summary>The problem where nothing was copied; the target is then as it was.</summary>
    /// <param name="source">A store on SQLite that no worker works on.</param>
    /// <param name="connection">The target's connection string; a secret.</param>
    /// <param name="keys">The key ring of the source, which lies beside it in files; it goes into the target's table.</param>
    /// <param name="clock">For the target's record of migrations.</param>
    /// <param name="cancel">Ends it; nothing is kept.</param>
    public static async Task<Result<IReadOnlyList<MovedTable>>> Run(
        Database source, string connection, IReadOnlyList<(string Name, string Xml)> keys, TimeProvider clock, CancellationToken cancel = default)
    {
        if (!source.OneWorker)
            return Problem.Input(new("Kho dữ liệu đang ở trên PostgreSQL rồi.", "The store is on PostgreSQL already."), source.Place);
        var address = PostgresAddress.Read(connection);
        if (!address.Ok)
            return Problem.Input(address.Problems[0].What, "--to", address.Problems[0].Mend);
        var (place, kept) = (address.Value.Place, false);
        try
        {
            await using var target = new NpgsqlConnection(address.Value.Writing + ";Pooling=false");
            await target.OpenAsync(cancel);
            if (PostgresEngine.Refusal(target, place) is { } refusal)
                return refusal;
            return await source.WriteOnce<Result<IReadOnlyList<MovedTable>>>(async session =>
            {
                await using var transaction = await target.BeginTransactionAsync(IsolationLevel.ReadCommitted, cancel);
                var moved = await Copy(session, target, transaction, place, clock, cancel);
                if (!moved.Ok)
                    return moved;
                foreach (var (name, xml) in keys)
                    await target.ExecuteAsync(new CommandDefinition("INSERT INTO desk_key (name, xml, created) VALUES (@name, @xml, store_now(@now))",
                        new { name, xml, now = clock.GetUtcNow().ToUnixTimeMilliseconds() }, transaction, cancellationToken: cancel));
                await session.Run("INSERT INTO store_flag (name, value) VALUES ('hold', @why) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
                    new { why = $"Dữ liệu đã chuyển sang {place}; kho này chỉ còn để xem." });
                await transaction.CommitAsync(CancellationToken.None);
                kept = true;
                return moved;
            }, cancel);
        }
        catch (Exception e) when (e is NpgsqlException or TimeoutException or IOException)
        {
            return Postgres.Explain(e, place);
        }
        catch (SqliteException e)
        {
            return kept ? Problem.World(new($"Đã chuyển sang {place}, nhưng không đặt được tạm giữ ở kho cũ.", $"Everything was moved to {place}, but the old store could not be put on hold."), source.Place,
                new("Đừng khởi động trên kho cũ nữa: bài có thể đăng hai lần.", "Do not start on the old store any more: posts might go out twice.")) : Sqlite.Explain(e, source.Place);
        }
        catch (Exception e) when (e is OverflowException or FormatException or InvalidCastException or NotSupportedException)
        {
            return Problem.World(new("Có dữ liệu mà PostgreSQL không nhận; chưa chuyển gì.", $"Something stored does not fit PostgreSQL ({e.Message}); nothing was moved."), source.Place);
        }
    }

    private static async Task<Result<IReadOnlyList<MovedTable>>> Copy(
        Session source, NpgsqlConnection target, NpgsqlTransaction transaction, string place, TimeProvider clock, CancellationToken cancel)
    {
        if (await Migrator.BringUp(target, transaction, place, clock, cancel) is { } refused)
            return refused;
        var shapes = await TableShape.All(source, target);
        // Nobody else begins to fill it meanwhile.
        await target.ExecuteAsync(new CommandDefinition($"LOCK TABLE {string.Join(", ", shapes.Select(s => $"\"{s.Name}\""))} IN EXCLUSIVE MODE", transaction: transaction, cancellationToken: cancel));
        foreach (var shape in shapes)
            if (await target.ExecuteScalarAsync<bool>($"SELECT EXISTS (SELECT 1 FROM \"{shape.Name}\")", transaction: transaction))
                return Problem.World(new("Nơi đến đã có dữ liệu; chưa chuyển gì.", "The target holds data already; nothing was moved."), $"{place}, {shape.Name}",
                    new("Tạo một cơ sở dữ liệu trống rồi chuyển vào đó.", "Make an empty database and move there."));
        var moved = new List<MovedTable>();
        foreach (var shape in shapes)
        {
            var here = await Send(source, target, shape, cancel);
            var there = await Look(target, transaction, shape, cancel);
            if (here != there)
                return Problem.World(new($"Bảng {shape.Name} sang tới nơi không còn giống bản gốc ({here.Rows} và {there.Rows} dòng); chưa chuyển gì.",
                    $"The table {shape.Name} is not the same on both sides ({here.Rows} and {there.Rows} rows); nothing was moved."), place);
            moved.Add(here);
        }
        return moved;
    }

    private static async Task<MovedTable> Send(Session source, NpgsqlConnection target, TableShape shape, CancellationToken cancel)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using var command = source.Connection.CreateCommand();
        command.CommandText = shape.FromSqlite;
        await using var rows = await command.ExecuteReaderAsync(cancel);
        await using var writer = await target.BeginBinaryImportAsync(shape.IntoPostgres, cancel);
        var count = 0L;
        for (; await rows.ReadAsync(cancel); count++)
        {
            await writer.StartRowAsync(cancel);
            for (var i = 0; i < shape.Columns.Count; i++)
            {
                var value = shape.Value(rows, i);
                Append(hash, value);
                if (value is null)
                    await writer.WriteNullAsync(cancel);
                else
                    await writer.WriteAsync(value, shape.Columns[i].Type, cancel);
            }
        }
        await writer.CompleteAsync(cancel);
        return new(shape.Name, count, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    private static async Task<MovedTable> Look(NpgsqlConnection target, NpgsqlTransaction transaction, TableShape shape, CancellationToken cancel)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using var command = new NpgsqlCommand(shape.FromPostgres, target, transaction);
        await using var rows = await command.ExecuteReaderAsync(cancel);
        var count = 0L;
        for (; await rows.ReadAsync(cancel); count++)
            for (var i = 0; i < shape.Columns.Count; i++)
                Append(hash, shape.Value(rows, i));
        return new(shape.Name, count, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    /// <summary>Every value with its kind and length, so that no two rows that differ look alike.</summary>
    private static void Append(IncrementalHash hash, object? value)
    {
        var (kind, bytes) = value switch
        {
            null => ((byte)0, []),
            string text => ((byte)1, Encoding.UTF8.GetBytes(text)),
            byte[] blob => ((byte)2, blob),
            double real => ((byte)3, BitConverter.GetBytes(real)),
            _ => ((byte)4, BitConverter.GetBytes(Convert.ToInt64(value, System.Globalization.CultureInfo.InvariantCulture))),
        };
        Span<byte> head = stackalloc byte[5];
        head[0] = kind;
        BinaryPrimitives.WriteInt32LittleEndian(head[1..], bytes.Length);
        hash.AppendData(head);
        hash.AppendData(bytes);
    }
}
