using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Campaigns.Content.Bulletins;

/// <summary>
/// Scripts to be sent the day before (gói bản đọc): one page in large type that needs no network, no server and no script, and the same as
/// plain text. Light and dark are chosen on the page; without a choice they are the system's.
/// </summary>
public static class ScriptPack
{
    private const string Style = """
        :root{color-scheme:light dark}*{box-sizing:border-box}body{margin:0;font:400 1.5rem/1.7 system-ui,"Segoe UI",Roboto,sans-serif}
        .all{--paper:#fffdf7;--ink:#111;--quiet:#51606a;--line:#c9c2ae;min-height:100vh;background:var(--paper);color:var(--ink)}
        main{max-width:42rem;margin:0 auto;padding:1rem 1rem 4rem;overflow-wrap:break-word}
        @media(prefers-color-scheme:dark){.all{--paper:#12161a;--ink:#f4f4ee;--quiet:#aab8c2;--line:#3a444c}}
        #sang:checked~.all{--paper:#fffdf7;--ink:#111;--quiet:#51606a;--line:#c9c2ae}#toi:checked~.all{--paper:#12161a;--ink:#f4f4ee;--quiet:#aab8c2;--line:#3a444c}
        .look{position:absolute;width:2.75rem;height:2.75rem;opacity:0}.looks{display:flex;gap:.5rem;flex-wrap:wrap}.looks label{border:1px solid var(--line);border-radius:6px;padding:.35rem .9rem;min-height:2.75rem;font-size:1rem;cursor:pointer}
        #may:checked~.all [for=may],#sang:checked~.all [for=sang],#toi:checked~.all [for=toi]{outline:3px solid currentColor}.look:focus-visible~.all .looks{outline:3px solid #f2b705;outline-offset:4px}
        h1{font-size:1.35rem;line-height:1.4;margin:1rem 0}h2{font-size:1.5rem;line-height:1.4;margin:2.5rem 0 .5rem;border-bottom:3px solid #c8102e}h3{font-size:1.05rem;line-height:1.45;margin:1.75rem 0 .25rem;color:var(--quiet)}
        p{margin:.6rem 0}nav a,.quiet{color:var(--quiet);font-size:1rem}nav a{display:block;padding:.55rem 0}
        @media print{.looks,nav{display:none}.all{background:none;color:#000}h2{break-before:page}}
        """;

    private static readonly CultureInfo s_vietnamese = CultureInfo.GetCultureInfo("vi-VN");

    private static readonly HtmlEncoder s_html = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>One file with everything inside.</summary>
    /// <param name="scripts">In the order in which they are read.</param>
    /// <param name="made">By the unit's wall clock, where it is said; null: it is not.</param>
    public static string Html(IReadOnlyList<Script> scripts, DateTimeOffset? made = null)
    {
        var page = new StringBuilder("<!doctype html><html lang=\"vi\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width,initial-scale=1\"><title>Gói bản đọc phát thanh</title><style>")
            .Append(Style).Append("</style></head><body>")
            .Append("<input class=\"look\" type=\"radio\" name=\"look\" id=\"may\" checked><input class=\"look\" type=\"radio\" name=\"look\" id=\"sang\"><input class=\"look\" type=\"radio\" name=\"look\" id=\"toi\">")
            .Append("<div class=\"all\"><main><h1>Gói bản đọc phát thanh</h1><div class=\"looks\"><label for=\"may\">Theo máy</label><label for=\"sang\">Nền sáng</label><label for=\"toi\">Nền tối</label></div>");
        if (made is { } at)
            page.Append(CultureInfo.InvariantCulture, $"<p class=\"quiet\">Lập lúc {at:HH\\:mm dd/MM/yyyy}. Đọc được khi không có mạng. Phát xong, ghi lại giờ thật rồi đánh dấu sau trên trang trực máy.</p>");
        if (scripts.Count == 0)
            page.Append("<p>Chưa có chương trình nào trong những ngày này.</p>");
        page.Append("<nav>");
        foreach (var (number, script) in scripts.Index())
            page.Append(CultureInfo.InvariantCulture, $"<a href=\"#c{number}\">{s_html.Encode(Name(script))}</a>");
        page.Append("</nav>");
        foreach (var (number, script) in scripts.Index())
            Whole(page, script, number);
        return page.Append("</main></div></body></html>\n").ToString();
    }

    /// <summary>The same as plain text, a sentence a line.</summary>
    public static string Plain(IEnumerable<Script> scripts) => string.Join('\n', scripts.Select(script =>
        $"{ScriptDocument.Heading(script)}\n\n{string.Join("\n\n", script.Paragraphs())}\n"));

    /// <summary>"Thứ Hai, 05/10/2026, 17:00 · Đài Truyền thanh …".</summary>
    public static string Name(Script script)
    {
        var day = script.Bulletin.Day.ToString("dddd, dd/MM/yyyy", s_vietnamese);
        return string.Create(CultureInfo.InvariantCulture, $"{char.ToUpper(day[0], s_vietnamese)}{day[1..]}, {script.Bulletin.Start:HH\\:mm} · {script.Station}");
    }

    private static void Whole(StringBuilder page, Script script, int at)
    {
        page.Append(CultureInfo.InvariantCulture, $"<article id=\"c{at}\"><h2>{s_html.Encode(Name(script))}</h2><p class=\"quiet\">Đọc hết khoảng {Math.Ceiling(script.Seconds / 60):F0} phút, khung giờ {script.Bulletin.Minutes} phút.</p>");
        Sentences(page, script.Opening);
        foreach (var entry in script.Entries)
        {
            page.Append("<h3>").Append(s_html.Encode(entry.Written.Title)).Append("</h3>");
            Sentences(page, entry.Paragraphs);
        }
        Sentences(page, script.Closing);
        page.Append("</article>");
    }

    private static void Sentences(StringBuilder page, IEnumerable<string> paragraphs)
    {
        foreach (var sentence in paragraphs.SelectMany(SentenceSplit.Of))
            page.Append("<p>").Append(s_html.Encode(sentence)).Append("</p>");
    }
}
