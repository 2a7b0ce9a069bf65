namespace Campaigns.Desk.People;

/// <summary>What the first person typed.</summary>
public sealed record FirstForm
{
    private const int Longest = 300;

    public string Code { get; init; } = "";
    public string Name { get; init; } = "";
    public string Login { get; init; } = "";

    /// <summary>As it signs; of no account where there is a unit.</summary>
    public string Unit { get; init; } = "";

    public string Province { get; init; } = "";
    public string Password { get; init; } = "";
    public string Again { get; init; } = "";

    /// <summary>One person does it all: writes, approves, posts.</summary>
    public bool Alone { get; init; }

    public static FirstForm Read(IFormCollection form) => new()
    {
        Code = Word(form["ma"]), Name = Word(form["ho-ten"]), Login = Word(form["ten-dang-nhap"]), Unit = Word(form["don-vi"]), Province = Word(form["tinh"]),
        Password = form["mat-khau"].ToString(), Again = form["lai"].ToString(), Alone = form["mot-minh"].ToString() == "1",
    };

    private static string Word(string? typed) => (typed ?? "").Normalize().Trim() is var word && word.Length > Longest ? word[..Longest] : word;
}
