using System.Text;

namespace Campaigns.Content.Tests.Plans;

/// <summary>
/// Texts that look like a plan for a moment and then hold one thing again and again: what a reader does twice for each it may do
/// a million times for all. Each is of a given length.
/// </summary>
internal static class SenselessTexts
{
    private const string Head = "ỦY BAN NHÂN DÂN\nXÃ MƯỜNG SÁNG\nSố: 12/KH-UBND\nMường Sáng, ngày 15 tháng 01 năm 2026\nKẾ HOẠCH\nTruyền thông năm 2026\nI. NHIỆM VỤ\n";

    private const string Page = $"<html><body>{"<p>KẾ HOẠCH</p><p>Truyền thông năm 2026</p><p>I. NHIỆM VỤ</p>"}";

    /// <summary>Numbered points of the section that tells units what to do, none of which names one.</summary>
    private const string Points = "points that a scan misread";

    /// <summary>What comes again, by its name. A name that ends in "html" is a page.</summary>
    private static readonly (string Name, string Piece)[] Pieces =
    [
        ("empty lines", "\n"), ("a letter a line", "a\n"), ("a word a line", "truyền\n"), ("bullets", "- \n"), ("bullets with words", "- Treo băng rôn tại trụ sở xã.\n"), ("numbers", "1.1.1.1.1.\n"), ("roman numbers", "II. NHIỆM VỤ\n"),
        ("lettered points", "a) Treo băng rôn\nb) Phát tờ rơi\n"), ("leads", "Đơn vị chủ trì: Phòng Văn hóa - Xã hội\n"), ("tasks", "1. Treo băng rôn tại trụ sở.\nĐơn vị chủ trì: Bưu điện\nThời gian: Hằng năm\n"),
        ("duties", "Các đơn vị báo cáo 6 tháng trước ngày 05/6, báo cáo năm trước ngày 05/12 về Phòng Văn hóa - Xã hội.\n"), ("bases", "Căn cứ Kế hoạch số 45/KH-UBND ngày 05/01/2026 của UBND tỉnh;\n"), ("targets", "- Phấn đấu 75,5% hộ dân nhận được tin qua nhóm Zalo vào năm 2026.\n"),
        ("rows", "| 1 | Treo băng rôn | Phòng Văn hóa | Các bản | Tin | Hằng năm |\n"), ("rows of nothing", "||||||||||||\n"), ("rows of a scan", "1 | Treo băng rôn tại trụ sở Phòng Văn hóa Các bản, đơn vị Tin, bài Thường\nvà chợ - Xã hội liên quan xuyên\n"),
        ("letters that a scan misread", "To chirc it nhat 04 l}(f)i nghi tap huén,q cho to cong nghé so\n"), (Points, "1. Xdy nha hgc thdm 6 ddy: ldm vi6c ndy cho xong d6i di.\n"), ("labels that a scan misread", "Co quan phdi hgp: Phdng Vdn hda\n"), ("rows that a scan misread", "1 | Treo bdng r6n tai tru sd Phdng Vdn hda Cdc bdn, don vi Tin, bdi Thudng\nvd chg - X4 hdi lien quan xuyen\n"),
        ("tables with a cell a line", "TT\nNội dung\nChủ trì\nThời gian\n1\nTreo băng rôn\n2\nPhát tờ rơi\n"), ("charges", "1. Phòng Kinh tế\n- Chủ trì, phối hợp với Bưu điện treo băng rôn (giao Bưu điện chủ trì; hằng tuần).\n"), ("brackets that stay open", "- Treo băng rôn (Chủ trì:\nBưu điện;\n"),
        ("one line of times behind names", "Chủ trì: Bưu điện; hằng tuần; "), ("one line of clauses", "; hằng tuần "), ("blanks", "   \t   \n"), ("columns", "Treo băng rôn      Phòng Văn hóa      Hằng năm\n"), ("marks alone", "\u0301\u0323\n"), ("capitals", "TỔ CHỨC THỰC HIỆN\n"),
        ("one line of one letter", "a"), ("one line of words", "truyền thông "), ("one line of digits", "1234567890"), ("one line of dates", "ngày 01/01/2026, "), ("one line of units", "Phòng Văn hóa - Xã hội, các bản; "), ("one line of open brackets", "("), ("one line of commas", ","),
        ("one line of numbers of documents", "Kế hoạch số 45/KH-UBND ngày 05/01/2026; "), ("one line of shares", "80% hộ dân, "), ("one line of labels", "Thời gian: Chủ trì: Phối hợp: "), ("one line of days before", "trước ngày 05/12 "), ("one line of roman numbers", "II. "),
        ("tags that open html", "<b><i><p>"), ("tags that close html", "</b></p>"), ("less-than signs html", "<"), ("entities html", "&#7841;&nbsp;"), ("comments that do not end html", "<!-- "), ("attributes html", "<p a=b c='d' e=\"f\">x"), ("cells html", "<tr><td>Treo băng rôn<td>Bưu điện<td>Hằng năm"), ("tables html", "<table><tr><td>x</td></tr></table>"),
        ("spans html", "<tr><td colspan=40 rowspan=40>x</td></tr>"),
    ];

    /// <param name="length">Of each text, in characters.</param>
    public static IEnumerable<(string Name, string Text)> All(int length) => Pieces.Select(one => (one.Name, Text(one.Name, one.Piece, length)));

    private static string Text(string name, string piece, int length)
    {
        var page = name.EndsWith("html", StringComparison.Ordinal);
        var text = new StringBuilder(page ? Page : Head, length + piece.Length);
        if (name is "cells html" or "spans html")
            text.Append("<table>");
        if (name == Points)
            text.Append("II. TO CHUC THUC HIEN\n");
        // A line of a text is no longer than is read.
        for (var line = text.Length; text.Length < length; text.Append(piece))
            if (!page && !piece.EndsWith('\n') && text.Length - line > 19_000)
            {
                text.Append('\n');
                line = text.Length;
            }
        return text.ToString();
    }
}
