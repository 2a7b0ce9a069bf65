using System.Collections.Concurrent;
using System.Text;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Campaigns.Content.Templates;

/// <summary>
/// Reads a YAML template: UTF-8, NFC, at most <see cref="TemplateFolder.MostBytes"/>, one document, no aliases and no
/// nesting deeper than a template has (<see cref="WatchedParser"/>), so that a hostile file costs nothing.
/// </summary>
internal static class TemplateText
{
    /// <summary>So many trees are kept: the product's own templates are fewer.</summary>
    private const int MostKnown = 64;

    // What each file held when it was last read: the pages read a dozen files anew each time, and most of that was taking them apart.
    private static readonly ConcurrentDictionary<string, (byte[] Content, YamlNode Tree)> s_known = new(StringComparer.Ordinal);

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

    /// <summary>A file as it is now. Nobody changes the tree: the next who reads the file unchanged is given the same.</summary>
    public static async Task<Result<YamlNode>> Read(string file, CancellationToken cancel)
    {
        try
        {
            if (new FileInfo(file).Length > TemplateFolder.MostBytes)
                return Problem.Input(new("Tệp mẫu quá lớn.", "The template file is too large."), file,
                    new($"Giữ tệp dưới {TemplateFolder.MostBytes / 1024 / 1024} MB.", $"Keep it under {TemplateFolder.MostBytes / 1024 / 1024} MB."));
            var content = await File.ReadAllBytesAsync(file, cancel);
            if (s_known.TryGetValue(file, out var known) && content.AsSpan().SequenceEqual(known.Content))
                return known.Tree;
            var read = Parse(content, file);
            if (s_known.Count >= MostKnown)
                s_known.Clear();
            if (read.Ok)
                s_known[file] = (content, read.Value);
            return read;
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
        var watched = new WatchedParser(text);
        try
        {
            var yaml = new YamlStream();
            yaml.Load(watched);
            return yaml.Documents.Count == 1
                ? yaml.Documents[0].RootNode
                : Problem.Input(new("Tệp mẫu trống hoặc có nhiều tài liệu.", "The template file is empty or holds several documents."), file);
        }
        catch (YamlException e) when (watched.Hostile)
        {
            return Problem.Input(new("Mẫu không dùng bí danh (*) và không lồng sâu như vậy.", "Templates use no aliases (*) and do not nest so deep."), At(file, e.Start));
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

    public static string At(string file, Mark mark) => $"{file}:{mark.Line}";
}
