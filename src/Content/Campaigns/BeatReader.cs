using System.Globalization;
using System.Text.RegularExpressions;
using Campaigns.Content.Accounts;
using Campaigns.Content.Documents;
using Campaigns.Content.Items;
using Campaigns.Content.Templates;
using YamlDotNet.RepresentationModel;

namespace Campaigns.Content.Campaigns;

/// <summary>Reads the beats of one campaign file, strictly.</summary>
internal sealed partial class BeatReader(string file, DocumentList documents, TemplateFolder templates, List<Problem> problems)
{
    private const int FarthestDay = 180, LongestText = 20_000;

    private static readonly string[] Required = ["key", "day", "time", "genre", "channels", "title", "summary", "body"];
    private static readonly string[] Optional = ["section", "theme", "tags", "documents", "radio", "slogans", "card"];

    private static readonly Dictionary<string, Genre> Genres = new(StringComparer.Ordinal)
    {
        ["news"] = Genre.News, ["article"] = Genre.Article, ["interview"] = Genre.Interview, ["report"] = Genre.Report,
        ["photo"] = Genre.Photo, ["video"] = Genre.Video, ["notice"] = Genre.Notice,
    };

    private static readonly Dictionary<string, ChannelKind> Channels = new(StringComparer.Ordinal)
    {
        ["portal"] = ChannelKind.Portal, ["facebook"] = ChannelKind.Facebook, ["zaloOa"] = ChannelKind.ZaloOa,
        ["wordpress"] = ChannelKind.WordPress, ["assisted"] = ChannelKind.Assisted, ["radio"] = ChannelKind.Radio,
    };

    private readonly HashSet<string> _keys = new(StringComparer.Ordinal);

    public Beat Read(YamlNode node)
    {
        var map = new TemplateMap(node, file, problems, Required, Optional);
        var channels = map.Choices("channels", Channels);
        if (channels.Count == 0 && map.Keys.Contains("channels"))
            map.Report("channels", new("Mốc này không có kênh nào.", "This beat has no channel."), new($"Chọn trong: {string.Join(", ", Channels.Keys)}.", $"Choose from: {string.Join(", ", Channels.Keys)}."));
        var radio = Draft(map, "radio");
        if (radio.Length == 0 && channels.Contains(ChannelKind.Radio))
            map.Report("channels", new("Mốc có kênh radio mà thiếu bản “radio”.", "The beat goes to radio and has no “radio” version."),
                new("Thêm “radio: |” với lời đọc dưới 60 giây.", "Add “radio: |” with words of under 60 seconds."));
        return new Beat
        {
            Key = ReadKey(map), Day = map.Number("day", -FarthestDay, FarthestDay), Time = ReadTime(map), Genre = map.Choice("genre", Genres),
            Channels = channels, Section = OrNull(map.Words("section")), Theme = OrNull(map.Words("theme")),
            Tags = ReadTags(map), Documents = ReadDocuments(map), Title = Draft(map, "title"), Summary = Draft(map, "summary"), Body = Draft(map, "body"),
            Radio = OrNull(radio), Slogans = ReadSlogans(map), Card = ReadCard(map), Where = map.Where(),
        };
    }

    private string ReadKey(TemplateMap map)
    {
        var key = map.Text("key");
        if (key.Length > 0 && !KeyPattern().IsMatch(key))
            map.Report("key", new($"Khóa “{key}” chỉ gồm chữ thường không dấu, chữ số và gạch nối.", $"The key “{key}” may hold lower-case ASCII letters, digits and hyphens only."));
        else if (key.Length > 0 && !_keys.Add(key))
            map.Report("key", new($"Khóa “{key}” đã có ở trên.", $"The key “{key}” stands above already."), new("Mỗi mốc một khóa riêng.", "Give every beat a key of its own."));
        return key;
    }

    private static TimeOnly ReadTime(TemplateMap map)
    {
        var text = map.Text("time");
        if (!TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) && text.Length > 0)
            map.Report("time", new($"“{text}” không phải giờ phút.", $"“{text}” is no time of day."), new("Viết như \"08:00\".", "Write it like \"08:00\"."));
        return time;
    }

    /// <summary>A text of the draft: not too long, its placeholders known. Required ones are not empty either.</summary>
    private string Draft(TemplateMap map, string key)
    {
        var text = Required.Contains(key) ? map.Text(key) : map.Words(key);
        if (text.Length > LongestText)
            map.Report(key, new($"“{key}” dài {text.Length} ký tự, quá {LongestText}.", $"“{key}” has {text.Length} characters, over {LongestText}."));
        Placeholders.Check(text, map.Where(key), problems);
        return text;
    }

    private string[] ReadTags(TemplateMap map)
    {
        var tags = map.Texts("tags");
        foreach (var (tag, where) in tags.Where(t => !t.Text.All(c => char.IsLetterOrDigit(c) || c == '_')))
            problems.Add(Problem.Input(new($"Thẻ “{tag}” chỉ gồm chữ và số, không dấu cách, không dấu #.", $"The tag “{tag}” may hold letters and digits only, no spaces and no #."), where));
        return [.. tags.Select(t => t.Text)];
    }

    private string[] ReadDocuments(TemplateMap map)
    {
        var numbers = map.Texts("documents");
        foreach (var (number, where) in numbers.Where(n => documents.Find(n.Text) is null))
            problems.Add(Problem.Input(new($"Văn bản {number} không có trong documents.yaml.", $"The document {number} does not stand in documents.yaml."), where,
                TemplateMap.Suggest(number, [.. documents.All.Select(d => d.Number)])));
        return [.. numbers.Select(n => n.Text)];
    }

    private string[] ReadSlogans(TemplateMap map)
    {
        var slogans = map.Texts("slogans");
        if (slogans.Count != 2 && map.Keys.Contains("slogans"))
            map.Report("slogans", new($"Có {slogans.Count} khẩu hiệu; cần đúng hai.", $"There are {slogans.Count} slogans; there must be two."));
        foreach (var (slogan, where) in slogans)
            Placeholders.Check(slogan, where, problems);
        return [.. slogans.Select(s => s.Text)];
    }

    private BeatCard? ReadCard(TemplateMap map)
    {
        if (map.Node("card") is not { } node)
            return null;
        var card = new TemplateMap(node, file, problems, ["template", "boxes"], []);
        var template = card.Text("template");
        // A template is one file a size: NAME.WIDTHxHEIGHT.svg.
        string[] known = [.. templates.All("cards", "*.svg").Select(f => Path.GetFileName(f).Split('.')[0]).Distinct(StringComparer.Ordinal)];
        if (template.Length > 0 && !known.Contains(template))
            card.Report("template", new($"Không có mẫu infographic “{template}”.", $"There is no card template “{template}”."),
                TemplateMap.Suggest(template, known));
        var boxes = new Dictionary<string, string>(StringComparer.Ordinal);
        if (card.Node("boxes") is { } inner)
        {
            var words = new TemplateMap(inner, file, problems, ["title"]);
            foreach (var box in words.Keys)
            {
                boxes[box] = words.Words(box);
                Placeholders.Check(boxes[box], words.Where(box), problems);
            }
        }
        return new BeatCard(template, boxes);
    }

    private static string? OrNull(string text) => text.Length == 0 ? null : text;

    [GeneratedRegex("^[a-z0-9][a-z0-9-]{0,39}$", RegexOptions.NonBacktracking)]
    private static partial Regex KeyPattern();
}
