namespace Campaigns.Content.Records;

/// <summary>What is most likely a slip and may be so all the same: it is asked about once, and kept where a person says that it is so.</summary>
public static class Doubt
{
    /// <summary>The field by which a person says so; a problem that stands there is the question.</summary>
    public const string Field = "chac";

    public static bool Is(Problem problem) => problem.Where == Field;

    internal static Problem Of(Phrase what) => Problem.World(what, Field, new("Chưa lưu gì. Sửa lại, hoặc đánh dấu “Đúng như vậy” rồi lưu.", "Nothing is saved. Put it right, or tick that it is so and save."));
}
