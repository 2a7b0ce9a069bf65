namespace Campaigns.Content.Speech;

/// <summary>How a region says numbers. The defaults are Northern.</summary>
public sealed record SpeechStyle
{
    /// <summary>"nghìn", "ngàn".</summary>
    public string Thousand { get; init; } = "nghìn";

    /// <summary>For a ten that is missing: "linh", "lẻ".</summary>
    public string Zero { get; init; } = "linh";

    /// <summary>After "mươi": "tư", "bốn".</summary>
    public string Four { get; init; } = "tư";

    /// <summary>"bảy", "bẩy".</summary>
    public string Seven { get; init; } = "bảy";

    /// <summary>"tỷ", "tỉ".</summary>
    public string Billion { get; init; } = "tỷ";

    /// <summary>Before the first days of a month: "mùng", "mồng"; empty where it is not said.</summary>
    public string FirstDays { get; init; } = "mùng";
}
