using System.IO.Compression;
using System.Text.RegularExpressions;
using System.Xml;
using Campaigns.Content.Plans.Paper;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;

namespace Campaigns.Content.Reports;

/// <summary>
/// Fills a superior's form: <c>{{so-tin}}</c> anywhere in a .docx or in a cell of an .xlsx, there also a cell that holds nothing but a
/// figure's name. All else of the file stays as it is; nothing in it is executed or fetched.
/// </summary>
public static partial class FormFill
{
    public const int MostBytes = 5 * 1024 * 1024;

    public const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document", Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private const string WordMain = "word/document.xml";

    private static readonly Problem s_broken = Problem.Input(new("Tệp bị hỏng hoặc không phải .docx, .xlsx.", "The file is damaged, or no .docx or .xlsx."), null, new("Mở bằng Word hoặc Excel rồi lưu lại thành .docx hoặc .xlsx.", "Save it anew as .docx or .xlsx."));

    private static readonly Phrase s_anew = new("Mở bằng Word hoặc Excel rồi lưu lại; nếu vẫn không nhận, xin lại biểu mẫu từ nơi gửi.", "Save it anew in Word or Excel; where it is still refused, ask its sender for the form again.");

    private static readonly Problem s_macro = Problem.Input(new("Tệp có macro, không nhận.", "The file has macros and is refused."), null, new("Lưu lại thành .docx hoặc .xlsx không có macro.", "Save it as .docx or .xlsx without macros."));

    private static readonly Problem s_none = Problem.Input(new("Biểu mẫu không có ô nào để điền.", "The form names no figure."), null, new("Ghi tên số liệu trong hai ngoặc nhọn ở chỗ cần điền, như {{so-tin}}.", "Write a figure's name in double braces where it belongs, such as {{so-tin}}."));

    /// <summary>The media type of a form that can be filled, or everything that is wrong with it: each name that is no figure's, with the one that was probably meant.</summary>
    public static Result<string> Check(byte[] bytes)
    {
        if (Kind(bytes) is not { Ok: true, Value: { } kind } found)
            return Kind(bytes).Problems.ToArray();
        var names = new List<string>();
        var read = Through(bytes, kind, name =>
        {
            names.Add(name);
            return null;
        });
        if (!read.Ok)
            return read.Problems.ToArray();
        if (names.Count == 0)
            return s_none;
        var unknown = names.Distinct(StringComparer.Ordinal).Where(name => !FormValues.Knows(name)).Take(20).Select(Unknown).ToArray();
        return unknown.Length > 0 ? unknown : found.Value!;
    }

    /// <summary>The file with its figures.</summary>
    public static Result<byte[]> Fill(byte[] bytes, FormValues values) => Kind(bytes) is { Ok: true, Value: { } kind }
        ? Through(bytes, kind, name => FormValues.Knows(name) ? values.Of(name) : null) : Kind(bytes).Problems.ToArray();

    private static Problem Unknown(string name) => FormValues.Nearest(name) is { } meant
        ? Problem.Input(new($"Không có số liệu tên “{name}”.", $"No figure is called “{name}”."), name, new($"Có phải “{meant}”?", $"Did you mean “{meant}”?"))
        : Problem.Input(new($"Không có số liệu tên “{name}”.", $"No figure is called “{name}”."), name, new("Xem cột Tên số liệu trong tệp .xlsx của báo cáo.", "See the last column of a report's .xlsx."));

    private static Result<byte[]> Through(byte[] bytes, string kind, Func<string, (string Text, double? Number)?> value)
    {
        try
        {
            using var stream = new MemoryStream();
            stream.Write(bytes);
            var settings = new OpenSettings { AutoSave = true, MaxCharactersInPart = 50_000_000 };
            if (kind == Word)
            {
                using var document = WordprocessingDocument.Open(stream, true, settings);
                WordForm.Fill(document, Name, value);
            }
            else
            {
                using var document = SpreadsheetDocument.Open(stream, true, settings);
                SheetForm.Fill(document, Name, value);
            }
            return stream.ToArray();
        }
        catch (Exception e) when (e is XmlException or OpenXmlPackageException or InvalidDataException or IOException or FormatException or InvalidOperationException or ArgumentException)
        {
            // The library throws these for what is in the file: a missing part, a relation to nowhere.
            return s_broken;
        }
    }

    private static Result<string> Kind(byte[] bytes)
    {
        if (bytes.Length > MostBytes)
            return Problem.Input(new($"Tệp quá lớn, tối đa {MostBytes / 1048576} MB.", $"The file is too large, at most {MostBytes / 1048576} MB."), null, new("Bỏ ảnh ra khỏi biểu mẫu.", "Take pictures out of the form."));
        try
        {
            using var archive = new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read);
            var (kind, ending, main) = archive.GetEntry(WordMain) is not null ? (Word, ".docx", WordMain) : (Workbook, ".xlsx", "xl/workbook.xml");
            if (archive.GetEntry(main) is null || (archive.GetEntry("[Content_Types].xml") is null && !Macros(archive)))
                return s_broken;
            // Both libraries hold a part whole and go down into it: what nests without end would end the program.
            if (ZipGuard.Check(bytes, null, ending, main) is { } unfit)
                return unfit with { Mend = s_anew };
            if (Macros(archive))
                return s_macro;
            using var reader = new StreamReader(archive.GetEntry("[Content_Types].xml")!.Open());
            return reader.ReadToEnd().Contains("macroEnabled", StringComparison.OrdinalIgnoreCase) ? s_macro : kind;
        }
        catch (Exception e) when (e is InvalidDataException or EndOfStreamException or NotSupportedException or IOException)
        {
            return s_broken;
        }
    }

    private static bool Macros(ZipArchive archive) =>
        archive.Entries.Any(entry => entry.Name.EndsWith(".bin", StringComparison.OrdinalIgnoreCase) && entry.Name.Contains("vba", StringComparison.OrdinalIgnoreCase));

    /// <summary>A name in double braces; the name is its group.</summary>
    [GeneratedRegex(@"\{\{(?<name>[^{}]{1,80})\}\}", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Name { get; }
}
