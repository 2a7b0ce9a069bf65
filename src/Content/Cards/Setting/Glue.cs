using System.Collections.Frozen;

namespace Campaigns.Content.Cards.Setting;

/// <summary>
/// What Vietnamese readers expect to find on one line: a number with its unit, a date, "Điều 5", "2025 – 2030"; and, wished
/// for rather than demanded, the syllables of one word ("chuyển đổi số").
/// </summary>
internal static class Glue
{
    private static readonly FrozenSet<string> BeforeNumber = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "ngày", "tháng", "năm", "số", "quý", "tuần", "điều", "khoản", "điểm", "mục", "chương", "phần", "thứ", "lần", "kỳ", "khóa", "khoá",
        "nq", "hạng", "cấp", "mức", "trang", "tuổi");

    /// <summary>After these a number is a name or an order, and what follows it is no unit.</summary>
    private static readonly FrozenSet<string> Ordinal = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "năm", "số", "điều", "khoản", "điểm", "mục", "chương", "phần", "thứ", "lần", "kỳ", "khóa", "khoá", "quyết", "hạng", "cấp", "trang");

    private static readonly FrozenSet<string> Dashes = FrozenSet.Create(StringComparer.Ordinal, "-", "–", "—");

    /// <summary>Words of several syllables that titles of this field are made of; longer ones first.</summary>
    private static readonly string[][] Compounds =
    [
        .. new[]
        {
            "đổi mới sáng tạo", "chuyển đổi số", "dịch vụ công", "thủ tục hành chính", "bộ chính trị", "bộ công an", "bộ khoa học và công nghệ", "công an", "công dân số", "kinh tế số",
            "xã hội số", "chính quyền số", "hạ tầng số", "kỹ năng số", "công nghệ số", "chữ ký số", "trí tuệ nhân tạo", "ủy ban nhân dân",
            "uỷ ban nhân dân", "tổ công nghệ", "bình dân học vụ", "sở hữu trí tuệ",
            "khoa học", "công nghệ", "chuyển đổi", "đổi mới", "sáng tạo", "quốc gia", "việt nam", "doanh nghiệp", "nghị quyết", "trực tuyến",
            "người dân", "nhân dân", "công dân", "chính quyền", "cộng đồng", "kinh tế", "xã hội", "dữ liệu", "an toàn", "an ninh", "thông tin",
            "hướng dẫn", "căn cước", "điện tử", "định danh", "tài khoản", "thanh toán", "nông nghiệp", "nông thôn", "sản phẩm", "phát triển",
            "hiện đại", "thông minh", "đất nước", "hưởng ứng", "chủ động", "đột phá", "toàn dân", "toàn diện", "hành động", "tuyên truyền",
            "nhiệm vụ", "giải pháp", "mục tiêu", "kế hoạch", "thực hiện", "kỷ nguyên", "vươn mình", "dân tộc", "tiện ích", "kỹ năng", "phổ cập",
            "hoàn thành", "then chốt", "bền vững", "động lực", "vùng cao", "biên giới", "bà con", "nhà văn hóa", "thôn bản", "cơ quan", "tổ chức", "sử dụng", "không gian mạng", "tỷ lệ", "hồ sơ", "hộ gia đình", "gia đình", "thiết bị", "mạng lưới", "internet", "học tập", "suốt đời", "truyền thanh",
        }.Select(words => words.Split(' ')).OrderByDescending(words => words.Length),
    ];

    /// <summary>No line ends between these two words.</summary>
    public static bool Holds(string? before, string left, string right)
    {
        if (Dashes.Contains(right))
            return true;
        if (Dashes.Contains(left))
            return before is not null && EndsNumber(before) && char.IsAsciiDigit(right[0]);
        if (char.IsAsciiDigit(right[0]))
            return BeforeNumber.Contains(left);
        if (!EndsNumber(left) || (before is not null && Ordinal.Contains(before)))
            return false;
        return right[0] is '%' or '°' or '‰' || char.IsLower(right[0]);
    }

    /// <summary>For each word, whether a line that begins with it tears a word of several syllables.</summary>
    public static bool[] Torn(IReadOnlyList<string> words)
    {
        var torn = new bool[words.Count];
        for (var at = 0; at < words.Count;)
        {
            var compound = Array.Find(Compounds, c => Matches(words, at, c));
            for (var i = 1; i < (compound?.Length ?? 1); i++)
                torn[at + i] = true;
            at += compound?.Length ?? 1;
        }
        return torn;
    }

    private static bool Matches(IReadOnlyList<string> words, int at, string[] compound)
    {
        if (at + compound.Length > words.Count)
            return false;
        for (var i = 0; i < compound.Length; i++)
        {
            // Only the last syllable may carry a comma or a full stop.
            var word = i == compound.Length - 1 ? words[at + i].TrimEnd(',', '.', ';', ':', '!', '?', ')', '”') : words[at + i];
            if (!word.TrimStart('“', '(').Equals(compound[i], StringComparison.OrdinalIgnoreCase))
                return false;
        }
        return true;
    }

    private static bool EndsNumber(string word) => char.IsAsciiDigit(word[^1]) && char.IsAsciiDigit(word[0]);
}
