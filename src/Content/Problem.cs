namespace Campaigns.Content;

/// <summary>An expected failure: what, where, and how to mend it. Never thrown; returned.</summary>
/// <param name="Kind">Whose fault it is; decides the exit code.</param>
/// <param name="What">What went wrong, one sentence.</param>
/// <param name="Where">The file, line, key or row; null where there is no such place.</param>
/// <param name="Mend">What the person can do about it.</param>
public sealed record Problem(ProblemKind Kind, Phrase What, string? Where, Phrase? Mend)
{
    public static Problem Input(Phrase what, string? where = null, Phrase? mend = null) => new(ProblemKind.Input, what, where, mend);

    public static Problem World(Phrase what, string? where = null, Phrase? mend = null) => new(ProblemKind.World, what, where, mend);

    public static Problem Configuration(Phrase what, string? where = null, Phrase? mend = null) =>
        new(ProblemKind.Configuration, what, where, mend);

    /// <summary>The whole of it in one line.</summary>
    public string In(string language) =>
        string.Join(" ", new[] { Where is null ? null : $"{Where}:", What.In(language), Mend?.In(language) }.OfType<string>());

    public override string ToString() => In("vi");
}
