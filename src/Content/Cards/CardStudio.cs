using System.Text;
using Campaigns.Content.Cards.Fonts;
using Campaigns.Content.Cards.Painting;

namespace Campaigns.Content.Cards;

/// <summary>Composes and paints cards with the painter of this machine. Safe from many threads.</summary>
public sealed class CardStudio : ICardStudio
{
    private readonly TemplateShelf _templates;
    private readonly FontShelf _fonts;
    private readonly CardBrand? _brand;
    private readonly Lazy<Painters> _painters;

    /// <param name="brand">The centre's own colours and mark; null: the templates' own.</param>
    internal CardStudio(TemplateShelf templates, FontShelf fonts, TimeProvider clock, CardBrand? brand = null)
    {
        (_templates, _fonts, _brand) = (templates, fonts, brand);
        _painters = new(() => new(clock));
    }

    /// <summary>What paints here, for people: "librsvg 2.54.7 (library)"; "none" where nothing does.</summary>
    public string Painter => _painters.Value.Painter.Name;

    public bool Paints => _painters.Value.Painter is not NoPainter;

    /// <summary>The sizes of every template by its name.</summary>
    public ILookup<string, (int Width, int Height)> Templates => _templates.Offered();

    /// <summary>Every template with what it holds, or what is wrong with it; by name, read anew where files changed.</summary>
    public IReadOnlyList<CardOffer> Offers() => _templates.Offers(_brand?.Colours().Value);

    /// <summary>Words that show what a template is for, by box.</summary>
    public IReadOnlyDictionary<string, string> Sample(CardOffer offer) => _templates.Sample(offer);

    /// <summary>Drawings among the templates whose file names are none's.</summary>
    public IReadOnlyList<Problem> Strays() => _templates.Strays();

    /// <summary>What is written into a template, in the order of its drawing, whatever the size; pictures are in <see cref="Fields"/> alone.</summary>
    public Result<IReadOnlyList<string>> Boxes(string template)
    {
        var fields = Fields(template);
        return fields.Ok ? fields.Value.Where(field => field.Kind != CardFieldKind.Picture).Select(field => field.Name).ToArray() : fields.Problems.ToArray();
    }

    /// <summary>Everything a template asks for, in the order of its drawing, whatever the size.</summary>
    public Result<IReadOnlyList<CardField>> Fields(string template)
    {
        var fields = new List<CardField>();
        foreach (var (width, height) in _templates.Offered()[template])
        {
            var found = _templates.Find(template, width, height);
            if (!found.Ok)
                return found.Problems.ToArray();
            fields.AddRange(found.Value.Fields);
        }
        return fields.Count > 0 ? fields.DistinctBy(field => field.Name, StringComparer.Ordinal).ToArray() : _templates.Find(template, 0, 0).Problems.ToArray();
    }

    public async Task<Result<PaintedCard>> Paint(string template, IReadOnlyDictionary<string, string> boxes, int width, int height, CancellationToken cancel)
    {
        var composed = Compose(template, boxes, width, height);
        if (!composed.Ok)
            return composed.Problems.ToArray();
        var pixels = await _painters.Value.Painter.Paint(composed.Value, cancel);
        if (!pixels.Ok)
            return pixels.Problems.ToArray();
        var (bytes, type) = CardFile.Of(pixels.Value, photograph: composed.Value.Svg.Contains("data:image/jpeg", StringComparison.Ordinal));
        return bytes.Length <= CardFile.MostBytes ? new PaintedCard(bytes, type, width, height, composed.Value.Alt) : TooHeavy(bytes.Length, template);
    }

    internal static Problem TooHeavy(int bytes, string? template) => Problem.Input(
        new($"Ảnh nặng {bytes / 1000} KB, quá 1 MB mà các kênh nhận.", $"The picture has {bytes / 1000} KB, above the 1 MB that channels take."),
        template, new("Dùng mẫu ít ảnh chụp và ít chuyển màu hơn.", "Use a template with fewer photographs and gradients."));

    /// <summary>The drawing alone, every glyph an outline.</summary>
    public Result<ComposedCard> Compose(string template, IReadOnlyDictionary<string, string> boxes, int width, int height)
    {
        var (colours, logo) = (_brand?.Colours(), _brand?.Logo());
        if (colours is { Ok: false } || logo is { Ok: false })
            return colours!.Problems.Concat(logo!.Problems).ToArray();
        var found = _templates.Find(template, width, height, colours?.Value);
        if (!found.Ok)
            return found.Problems.ToArray();
        var known = found.Value.Fields.Select(field => field.Name).ToList();
        var unknown = boxes.Keys.Where(b => !known.Contains(b, StringComparer.Ordinal)).ToArray() is { Length: > 0 } strange ? Unknown(template, strange) : [];
        return unknown.Length > 0 ? unknown : CardComposer.Compose(_fonts, found.Value, boxes, logo?.Value);
    }

    /// <summary>The card as a file of this kind.</summary>
    public async Task<Result<byte[]>> Draw(string template, IReadOnlyDictionary<string, string> boxes, int width, int height, CardFormat format, CancellationToken cancel)
    {
        var composed = Compose(template, boxes, width, height);
        if (!composed.Ok)
            return composed.Problems.ToArray();
        if (format is CardFormat.Png or CardFormat.Jpeg)
        {
            var pixels = await _painters.Value.Painter.Paint(composed.Value, cancel);
            return pixels.Ok ? format == CardFormat.Png ? CardFile.Png(pixels.Value) : CardFile.Jpeg(pixels.Value) : pixels.Problems.ToArray();
        }
        return format == CardFormat.Svg ? Encoding.UTF8.GetBytes(composed.Value.Svg) : await _painters.Value.Printer.Print(composed.Value, cancel);
    }

    /// <summary>A problem for every name that no size of the template knows: a wide screen takes fewer words than a page.</summary>
    private Problem[] Unknown(string template, IEnumerable<string> strange)
    {
        var known = (Fields(template).Value ?? []).Select(field => field.Name).ToList();
        return [.. strange.Except(known, StringComparer.Ordinal).Select(name => Unknown(template, name, known))];
    }

    private static Problem Unknown(string template, string box, List<string> known)
    {
        var (names, meant) = (string.Join(", ", known), NearestWord.To(box, known));
        return Problem.Input(
            new($"Mẫu “{template}” không có ô “{box}”.", $"The template “{template}” has no box “{box}”."), box,
            meant is null ? new($"Các ô có: {names}.", $"It has {names}.") : new($"Có phải “{meant}”? Các ô có: {names}.", $"Did you mean “{meant}”? It has {names}."));
    }
}
