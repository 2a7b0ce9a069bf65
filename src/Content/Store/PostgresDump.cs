using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace Campaigns.Content.Store;

/// <summary>A copy of a PostgreSQL store by its own tools: <c>pg_dump</c> in its custom format, read through by <c>pg_restore</c>.</summary>
internal static class PostgresDump
{
    private const string Debian = "/usr/lib/postgresql";

    /// <summary>No copy takes longer.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromHours(2);

    public static async Task<Problem?> Make(PostgresAddress address, string file, CancellationToken cancel)
    {
        var written = address.Written;
        string[] schema = written.SearchPath is { Length: > 0 } path ? ["--schema", path.Split(',')[0].Trim(' ', '"')] : [];
        try
        {
            var why = await Run(address, Program("pg_dump"), ["--format=custom", "--no-owner", "--no-privileges", "--no-password", "--host", written.Host!,
                "--port", written.Port.ToString(CultureInfo.InvariantCulture), "--dbname", written.Database!, .. Named("--username", written.Username), .. schema, "--file", file], cancel)
                ?? await Run(address, Program("pg_restore"), ["--file", OperatingSystem.IsWindows() ? "NUL" : "/dev/null", file], cancel);
            return why is null ? null : Problem.World(new($"Không sao lưu được PostgreSQL: {why}", $"PostgreSQL cannot be copied: {why}"), address.Place,
                new("Kiểm tra thư mục sao lưu, chỗ trống, và pg_dump không cũ hơn máy chủ.", "Check the backup folder, its free space, and that pg_dump is not older than the server."));
        }
        catch (Win32Exception)
        {
            return Problem.World(new("Không sao lưu được PostgreSQL: máy này không có pg_dump.", "PostgreSQL cannot be copied: there is no pg_dump on this machine."), address.Place,
                new("Cài gói postgresql-client (bản không cũ hơn máy chủ).", "Install the package postgresql-client, not older than the server."));
        }
    }

    /// <summary>The newest that Debian installed, whose own name on the path is a script; else whatever the path has.</summary>
    private static string Program(string tool) => !Directory.Exists(Debian) ? tool : Directory.GetDirectories(Debian).OrderByDescending(Version)
        .Select(folder => Path.Combine(folder, "bin", tool)).FirstOrDefault(File.Exists) ?? tool;

    private static int Version(string folder) => int.TryParse(Path.GetFileName(folder), NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : 0;

    private static string[] Named(string option, string? value) => string.IsNullOrEmpty(value) ? [] : [option, value];

    /// <summary>Null where it went well, else what the tool said last. The password goes by the environment, which other users cannot read.</summary>
    private static async Task<string?> Run(PostgresAddress address, string tool, IReadOnlyList<string> arguments, CancellationToken cancel)
    {
        var start = new ProcessStartInfo(tool, arguments);
        start.Environment["PGCONNECT_TIMEOUT"] = "15";
        if (address.Written.Password is { Length: > 0 } password)
            start.Environment["PGPASSWORD"] = password;
        if (address.Written.Passfile is { Length: > 0 } passfile)
            start.Environment["PGPASSFILE"] = passfile;
        if (address.Says("SSL Mode"))
            start.Environment["PGSSLMODE"] = address.Written.SslMode switch { Npgsql.SslMode.VerifyCA => "verify-ca", Npgsql.SslMode.VerifyFull => "verify-full", var mode => mode.ToString().ToLowerInvariant() };
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(Longest);
        var end = await OutsideProgram.Run(start, null, limit.Token) ?? throw new Win32Exception(tool);
        return end.Code == 0 ? null : end.Said.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).LastOrDefault() ?? $"{Path.GetFileName(tool)} {end.Code}";
    }
}
