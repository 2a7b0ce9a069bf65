using System.Text;

namespace Campaigns.Content.Tests.Captions;

/// <summary>Texts drawn from a seed: Vietnamese words, composed and decomposed, emoji of several parts, addresses, hashtags, Markdown of every kind.</summary>
internal sealed class CaptionGenerator(int seed)
{
    private static readonly string[] Words =
    [
        "xã", "Mường", "Sáng", "chuyển", "đổi", "số", "quốc", "gia,", "bà", "con.", "nhà", "văn", "hóa", "Ặ", "Ẫ", "Nghị", "quyết", "57-NQ/TW", "10/10",
        "7h30", "“trích", "dẫn”", "(ngoặc)", "TP.", "ThS.", "5.000", "đồng;", "e\u0323\u0302", "u\u031B\u0303", "👨‍👩‍👧‍👦", "🇻🇳", "📌", "1️⃣", "#ChuyểnĐổiSố", "#xã_1",
        "https://xa.gov.vn/tin/a-b?x=1&y=(2)", "https://dichvucong.gov.vn", "hoidap@xa.gov.vn", "zalo.me/xa", "www.xa.gov.vn", "tại", "địa", "chỉ", "xem:", "→", "½", "m²",
        "<b>đậm</b>", "<script>x()</script>", "&amp;", "*nghiêng*", "**đậm**", "[cổng](https://xa.gov.vn/cong)", "[đây](https://xa.gov.vn/day)", "[xấu](javascript:alert(1))",
        "![ảnh](https://xa.gov.vn/a.png)", "`mã`", "~~bỏ~~", "\u200B", "\u00A0", "a\u0301\u0301\u0301", "—", "…", "dàiquádàiquádàiquádàiquádàiquádàiquádàiquádàiquádàiquádài",
    ];

    private readonly Random _random = new(seed);

    public int Number(int from, int to) => _random.Next(from, to + 1);

    public string Line(int words) => string.Join(' ', Enumerable.Range(0, words).Select(_ => Words[_random.Next(Words.Length)]));

    /// <summary>Words as they stand in a title: whatever people paste, but no Markdown.</summary>
    public string Plain(int words) => string.Join(' ', Line(words).Split(' ').Where(word => !word.Contains('*') && !word.Contains('~') && !word.Contains('[') && !word.Contains('`')));

    public string Markdown(int blocks)
    {
        var text = new StringBuilder();
        for (var i = 0; i < blocks; i++)
            text.Append(Block()).Append("\n\n");
        return text.ToString();
    }

    private string Block() => _random.Next(9) switch
    {
        0 => $"{new string('#', Number(1, 5))} {Line(Number(1, 8))}",
        1 => string.Join('\n', Enumerable.Range(0, Number(1, 6)).Select(_ => $"- {Line(Number(1, 12))}")),
        2 => string.Join('\n', Enumerable.Range(1, Number(1, 12)).Select(i => $"{i}. {Line(Number(1, 12))}\n   - {Line(3)}")),
        3 => $"| {Cell()} | {Cell()} |\n|---|---|\n" + string.Join('\n', Enumerable.Range(0, Number(1, 5)).Select(_ => $"| {Cell()} | {Cell()} |")),
        4 => $"> {Line(Number(1, 20))}",
        5 => $"```\n{Plain(Number(1, 10))}\n```",
        6 => $"<div onclick=\"x()\">{Line(Number(1, 10))}</div>",
        _ => Line(Number(5, 80)),
    };

    private string Cell() => Line(Number(0, 4)).Replace('|', '/');
}
