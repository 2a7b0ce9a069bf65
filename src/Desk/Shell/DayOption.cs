using System.CommandLine;
using System.Globalization;
using Campaigns.Content;

namespace Campaigns.Desk.Shell;

/// <summary>A day on the command line, as ISO 8601 writes it; may be left out.</summary>
internal sealed class DayOption : Option<string?>
{
    public DayOption(string name, Phrase says) : base(name) => this.Says = says;

    /// <summary>Null where none was given.</summary>
    public Result<DateOnly?> Read(VerbCall call)
    {
        if (call.Get(this) is not { } text)
            return (DateOnly?)null;
        return TryRead(text, out var day) ? (DateOnly?)day : Problem.Input(
            new($"“{text}” không phải một ngày.", $"“{text}” is no day."), Name, new("Viết như 2026-10-09.", "Write it like 2026-10-09."));
    }

    public static bool TryRead(string text, out DateOnly day) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
}
