namespace Campaigns.Content.Reports;

/// <summary>The five parts of a report, as plain lines: <c>1. </c>, <c>a) </c> and <c>- </c> at their head are ranks.</summary>
public sealed record ReportWords
{
    /// <summary>Characters of one part.</summary>
    public const int Longest = 20_000;

    /// <summary>I. Công tác lãnh đạo, chỉ đạo.</summary>
    public string Leadership { get; init; } = "";

    /// <summary>II. Kết quả thực hiện.</summary>
    public string Results { get; init; } = "";

    /// <summary>III. Đánh giá chung.</summary>
    public string Assessment { get; init; } = "";

    /// <summary>IV. Phương hướng, nhiệm vụ thời gian tới.</summary>
    public string Ahead { get; init; } = "";

    /// <summary>V. Kiến nghị, đề xuất.</summary>
    public string Proposals { get; init; } = "";

    /// <summary>Each part with its title, in order.</summary>
    public IReadOnlyList<(string Title, string Text)> Parts() =>
    [
        ("Công tác lãnh đạo, chỉ đạo", Leadership), ("Kết quả thực hiện", Results), ("Đánh giá chung", Assessment), ("Phương hướng, nhiệm vụ thời gian tới", Ahead), ("Kiến nghị, đề xuất", Proposals),
    ];
}
