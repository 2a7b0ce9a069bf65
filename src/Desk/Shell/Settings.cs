using System.Text.Json;
using Campaigns.Content;

namespace Campaigns.Desk.Shell;

/// <summary>
/// The settings: <c>--settings</c>, else the working folder's <c>appsettings.json</c>, else the one beside the program; the
/// environment wins. Read whole and held against every rule before anything starts, so that all errors show at once.
/// </summary>
/// <param name="File">The file they come from; null where there is none and every default stands.</param>
internal sealed record Settings(IConfigurationRoot Configuration, string? File)
{
    private const string Name = "appsettings.json";
    private const int MostBytes = 1024 * 1024;

    public static Result<Settings> Load(string? file)
    {
        if (file is not null && !System.IO.File.Exists(file))
            return Problem.Configuration(new("Không có tệp cấu hình này.", "There is no such settings file."), file);
        file ??= new[] { Path.GetFullPath(Name), Path.Combine(AppContext.BaseDirectory, Name) }.FirstOrDefault(System.IO.File.Exists);
        try
        {
            return Read(file is null ? null : Path.GetFullPath(file));
        }
        catch (InvalidDataException e)
        {
            return NotJson(e, file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Problem.Configuration(FileFault.In(e, new("Không đọc được tệp cấu hình", "The settings file cannot be read")), file);
        }
    }

    private static Result<Settings> Read(string? file)
    {
        if (file is not null && new FileInfo(file).Length > MostBytes)
            return Problem.Configuration(new("Tệp cấu hình lớn hơn 1 MB.", "The settings file is larger than 1 MB."), file);
        var own = new ConfigurationBuilder();
        if (file is not null)
            own.AddJsonFile(file, optional: false);
        var written = own.Build();
        var environment = Environment();
        Problem[] problems =
        [
            .. new SettingsCheck(SettingsCatalog.Root, file ?? Name).Problems(written),
            .. new SettingsCheck(SettingsCatalog.Root, "environment").Problems(environment),
        ];
        // Side by side, not chained: a chained configuration loses what is set to an empty text.
        var both = new ConfigurationRoot([.. written.Providers, .. environment.Providers]);
        // Values of a wrong type cannot be bound, so the rules are asked only of settings that read.
        if (problems.Length == 0)
            problems = [.. SettingsCatalog.Classes.SelectMany(c => SettingsRules.Broken(Bound(both, c.Section, c.Options), c.Section))];
        return problems.Length > 0 ? problems : new Settings(both, file);
    }

    /// <summary>What the environment says of our sections (<c>Store__BackupKeep</c>) and the framework's; the variables of other programs are none of ours.</summary>
    private static IConfigurationRoot Environment() => new ConfigurationBuilder()
        .AddInMemoryCollection(new ConfigurationBuilder().AddEnvironmentVariables().Build().AsEnumerable()
            .Where(pair => pair.Value is not null && pair.Key.Contains(':', StringComparison.Ordinal) && SettingsCatalog.Root.Keys.ContainsKey(pair.Key[..pair.Key.IndexOf(':', StringComparison.Ordinal)])))
        .Build();

    private static object Bound(ConfigurationRoot configuration, string section, Type options) =>
        configuration.GetSection(section).Get(options) ?? Activator.CreateInstance(options)!;

    private static Problem NotJson(Exception e, string? file)
    {
        var deepest = e;
        while (deepest.InnerException is { } inner)
            deepest = inner;
        var line = (deepest as JsonException)?.LineNumber + 1;
        return Problem.Configuration(new("Tệp cấu hình không phải JSON đúng cú pháp.", $"The settings are not valid JSON ({deepest.Message})"),
            line is null ? file : $"{file}:{line}",
            new("Kiểm tra dấu phẩy, dấu ngoặc và dấu nháy kép ở dòng này.", "Check commas, brackets and quotation marks on this line."));
    }
}
