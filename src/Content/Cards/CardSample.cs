namespace Campaigns.Content.Cards;

/// <summary>Words that show what a template is for: a commune's, of usual length, by the names that boxes of the shipped templates have.</summary>
public static class CardSample
{
    private static readonly Dictionary<string, string> s_words = new(StringComparer.Ordinal)
    {
        ["kicker"] = "Hưởng ứng Ngày Chuyển đổi số quốc gia",
        ["title"] = "Mỗi người dân một kỹ năng số",
        ["date"] = "10/10/2026",
        ["figure"] = "82,5 %",
        ["message"] = "Mời bà con đến Nhà văn hóa xã để được hướng dẫn cài VNeID và nộp hồ sơ trực tuyến.",
        ["source"] = "Nguồn: Trung tâm Phục vụ hành chính công xã",
        ["unit"] = "UBND xã Mường Sáng",
    };

    /// <summary>A box that no shipped template has shows its own name.</summary>
    public static IReadOnlyDictionary<string, string> Of(IEnumerable<string> boxes) =>
        boxes.ToDictionary(box => box, box => s_words.GetValueOrDefault(box, box), StringComparer.Ordinal);
}
