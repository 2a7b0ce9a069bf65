using Campaigns.Content;

namespace Campaigns.Desk.Shell;

/// <summary>Finds and reads the settings: <c>--settings</c>, else the working folder's <c>appsettings.json</c>, else the one beside the program; the environment wins.</summary>
internal sealed record Settings(IConfigurationRoot Configuration, string? File)
{
    private const string Name = "appsettings.json";

    public static Result<Settings> Load(string? file)
    {
        if (file is not null && !System.IO.File.Exists(file))
            return Problem.Configuration(new("Không có tệp cấu hình này.", "There is no such settings file."), file);
        file ??= new[] { Path.GetFullPath(Name), Path.Combine(AppContext.BaseDirectory, Name) }.FirstOrDefault(System.IO.File.Exists);
        var builder = new ConfigurationBuilder();
        if (file is not null)
            builder.AddJsonFile(Path.GetFullPath(file), optional: false);
        try
        {
            return new Settings(builder.AddEnvironmentVariables().Build(), file);
        }
        catch (InvalidDataException e)
        {
            return Problem.Configuration(new($"Tệp cấu hình không phải JSON đúng ({e.InnerException?.Message}).", $"The settings are not valid JSON ({e.InnerException?.Message})."), file);
        }
    }
}
