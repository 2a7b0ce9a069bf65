namespace Campaigns.Content.Plans;

/// <summary>Why a plan, or a row of it, is put aside, as a person typed it into the field <c>ly-do</c>.</summary>
public static class GivenReason
{
    /// <summary>Characters.</summary>
    public const int Longest = 300;

    internal const string Field = "ly-do";

    /// <summary>In one line; the problem where it is too long.</summary>
    internal static Result<string> Read(string typed) => typed.Normalize().ReplaceLineEndings(" ").Trim() is { Length: <= Longest } why ? why
        : Problem.Input(new($"Lý do dài quá {Longest} ký tự.", $"The reason is longer than {Longest} characters."), Field);
}
