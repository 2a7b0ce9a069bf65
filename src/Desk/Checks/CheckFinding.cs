using Campaigns.Content;

namespace Campaigns.Desk.Checks;

/// <summary>One thing that was looked at, and how it stands.</summary>
/// <param name="Name">What it is about, one word for programs: <c>settings</c>, <c>store</c>, <c>painter</c> …</param>
internal sealed record CheckFinding(string Name, CheckLevel Level, Phrase What, Phrase? Mend = null)
{
    public static CheckFinding Ok(string name, Phrase what) => new(name, CheckLevel.Ok, what);

    public static CheckFinding Warning(string name, Phrase what, Phrase? mend = null) => new(name, CheckLevel.Warning, what, mend);

    public static CheckFinding Failed(string name, Phrase what, Phrase? mend = null) => new(name, CheckLevel.Failed, what, mend);

    public static CheckFinding Of(string name, Problem problem) => new(name, CheckLevel.Failed, new((problem with { Mend = null }).In("vi"), (problem with { Mend = null }).In("en")), problem.Mend);
}
