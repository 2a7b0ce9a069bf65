using System.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace Campaigns.Content.Templates;

/// <summary>
/// Reads a YAML template: UTF-8, NFC, at most <see cref="TemplateFolder.MostBytes"/>, one document, no aliases and no
/// nesting deeper than a template has, so that a hostile file costs nothing.
/// </summary>
internal static class TemplateText
{
    private const int Deepest = 12;

    /// <summary>A template of the product's own that holds one list: its file and its rows, or what is wrong with it.</summary>
    /// <param name="list">What it lists, for the sentence that says it does not.</param>
    public static async Task<Result<(string File, YamlSequenceNode Rows)>> List(TemplateFolder templates, string name, Phrase list, CancellationToken cancel)
    {
        if (templates.Find(name) is not { } file)
            return Problem.World(new($"Thiếu tệp mẫu {name}.", $"The template {name} is missing."), name,
                new("Cài lại chương trình, hoặc đặt tệp này vào templates/ của thư mục dữ liệu.", "Install the program again, or put the file into templates/ of the data folder."));
        var yaml = await Read(file, cancel);
        if (!yaml.Ok)
            return yaml.Problems.ToArray();
        return yaml.Value is YamlSequenceNode rows
            ? (file, rows)
            : Problem.Input(new($"Tệp phải là một danh sách {list.Vi}.", $"The file must be a list of {list.En}."), At(file, yaml.Value.Start));
    }

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static async Task<Result<YamlNode>> Read(string file, CancellationToken cancel)
    {
        try
        {
            if (new FileInfo(file).Length > TemplateFolder.MostBytes)
                return Problem.Input(new("Tệp mẫu quá lớn.", "The template file is too large."), file,
                    new($"Giữ tệp dưới {TemplateFolder.MostBytes / 1024 / 1024} MB.", $"Keep it under {TemplateFolder.MostBytes / 1024 / 1024} MB."));
            return Parse(await File.ReadAllBytesAsync(file, cancel), file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Problem.World(FileFault.In(e, new("Không đọc được tệp mẫu", "The template file cannot be read")), file);
        }
    }

    /// <summary>A file that has been read.</summary>
    public static Result<YamlNode> Parse(byte[] content, string file)
    {
        try
        {
            return Parse(Strict.GetString(content).TrimStart('\uFEFF').Normalize(), file);
        }
        catch (Exception e) when (e is DecoderFallbackException or ArgumentException)
        {
            return Problem.Input(new("Tệp mẫu không phải văn bản UTF-8.", "The template file is not UTF-8 text."), file,
                new("Lưu lại tệp với mã Unicode (UTF-8).", "Save it again as Unicode (UTF-8)."));
        }
    }

    private static Result<YamlNode> Parse(string text, string file)
    {
        try
        {
            if (Hostile(text, file) is { } refused)
                return refused;
            var yaml = new YamlStream();
            yaml.Load(new StringReader(text));
            return yaml.Documents.Count == 1
                ? yaml.Documents[0].RootNode
                : Problem.Input(new("Tệp mẫu trống hoặc có nhiều tài liệu.", "The template file is empty or holds several documents."), file);
        }
        catch (YamlException e)
        {
            return Problem.Input(new("Tệp mẫu viết sai cú pháp YAML.", $"The template is not valid YAML ({e.Message})."), At(file, e.Start),
                new("Kiểm tra thụt lề, dấu hai chấm và dấu ngoặc kép ở dòng này.", "Check indentation, colons and quotes on this line."));
        }
        catch (InvalidOperationException)
        {
            // What the scanner throws where a bracket is left open at the end of the file.
            return Problem.Input(new("Tệp mẫu viết sai cú pháp YAML.", "The template is not valid YAML."), file,
                new("Kiểm tra các dấu ngoặc [ ] { } có đóng đủ không.", "Check that every bracket [ ] { } is closed."));
        }
    }

    /// <summary>A problem where the text nests too deep or uses aliases; found without building the tree.</summary>
    private static Problem? Hostile(string text, string file)
    {
        var parser = new Parser(new StringReader(text));
        var depth = 0;
        while (parser.MoveNext())
        {
            depth += parser.Current switch { MappingStart or SequenceStart => 1, MappingEnd or SequenceEnd => -1, _ => 0 };
            if (depth > Deepest || parser.Current is AnchorAlias)
                return Problem.Input(new("Mẫu không dùng bí danh (*) và không lồng sâu như vậy.", "Templates use no aliases (*) and do not nest so deep."),
                    At(file, parser.Current!.Start));
        }
        return null;
    }

    public static string At(string file, Mark mark) => $"{file}:{mark.Line}";
}
