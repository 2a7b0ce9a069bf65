using System.Collections.Concurrent;
using System.Text;
using Campaigns.Content.Cards.Fonts;
using Campaigns.Content.Cards.Painting;
using Campaigns.Content.Library.Pictures;

namespace Campaigns.Content.Cards;

/// <summary>Composes and paints cards with the painter of this machine. Safe from many threads.</summary>
public sealed class CardStudio : ICardStudio
{
    /// <summary>What channels take: a cover of Zalo ends at 1 MB.</summary>
    internal const int MostBytes = 1_000_000;

    /// <summary>Tried before a card is called too large.</summary>
    private const int SmallestLevel = 9;

    private readonly TemplateShelf _templates;
    private readonly FontShelf _fonts;
    private readonly CardBrand? _brand;
    private readonly PictureDesk? _pictures;
    private readonly Lazy<Painters> _painters;
    private readonly ConcurrentDictionary<string, CardStudio> _units = new(StringComparer.Ordinal);

    /// <param name="brand">The centre's own colours and mark; null: the templates' own.</param>
    /// <param name="pictures">Makes a JPEG of a card with a photograph; null: nothing does.</param>
    internal CardStudio(TemplateShelf templates, FontShelf fonts, TimeProvider clock, CardBrand? brand = null, PictureDesk? pictures = null)
    {
        (_templates, _fonts, _brand, _pictures) = (templates, fonts, brand, pictures);
        _painters = new(() => new(clock));
    }

    private CardStudio(CardStudio centre, string unit) =>
        (_templates, _fonts, _brand, _pictures, _painters) = (centre._templates, centre._fonts, centre._brand?.Of(unit), centre._pictures, centre._painters);

    /// <summary>The same with the colours and the mark of one unit, by its code.</summary>
    public CardStudio For(string unit) => _units.GetOrAdd(unit, static (code, centre) => new(centre, code), this);

    /// <summary>Whether the unit of that code has colours or a mark of its own.</summary>
    public bool HasOwn(string unit) => _brand?.HasOwn(unit) == true;

    ICardStudio ICardStudio.For(string unit) => For(unit);

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
        var (bytes, photograph) = (Png.Write(pixels.Value), composed.Value.HasPhotograph);
        // A photograph: a JPEG of it is a quarter as heavy, and the eye sees no difference.
        var jpeg = photograph ? await Photograph(bytes, width, height, cancel) : null;
        if (jpeg is null && bytes.Length > MostBytes)
        {
            bytes = Png.Write(pixels.Value, SmallestLevel);
            jpeg = !photograph && bytes.Length > MostBytes ? await Photograph(bytes, width, height, cancel) : null;
        }
        if (jpeg is not null && jpeg.Length < bytes.Length)
            return jpeg.Length <= MostBytes ? new PaintedCard(jpeg, "image/jpeg", width, height, composed.Value.Alt) : TooHeavy(jpeg.Length, template);
        return bytes.Length <= MostBytes ? new PaintedCard(bytes, "image/png", width, height, composed.Value.Alt) : TooHeavy(bytes.Length, template);
    }

    /// <summary>Null where nothing here makes one.</summary>
    private async Task<byte[]?> Photograph(byte[] png, int width, int height, CancellationToken cancel) => _pictures is null ? null : await _pictures.Jpeg(png, Math.Max(width, height), cancel);

    internal static Problem TooHeavy(int bytes, string? template) => Problem.Input(
        new($"Ảnh nặng {bytes / 1000} KB, quá 1 MB mà các kênh nhận.", $"The picture has {bytes / 1000} KB, above the 1 MB that channels take."),
        template, new("Dùng mẫu ít ảnh chụp và ít chuyển màu hơn; hoặc cài gói libvips-tools để ảnh được lưu dạng JPEG.", "Use a template with fewer photographs and gradients, or install libvips-tools, which makes a JPEG."));

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
        return format switch
        {
            CardFormat.Svg => Encoding.UTF8.GetBytes(composed.Value.Svg),
            CardFormat.Pdf => await _painters.Value.Printer.Print(composed.Value, cancel),
            _ => await Picture(composed.Value, format, cancel),
        };
    }

    /// <summary>Faces that drawings of the program's own are lettered with.</summary>
    internal FontShelf Fonts => _fonts;

    /// <summary>A drawing of the program's own as a PNG.</summary>
    internal Task<Result<byte[]>> Picture(ComposedCard drawing, CancellationToken cancel) => Picture(drawing, CardFormat.Png, cancel);

    private async Task<Result<byte[]>> Picture(ComposedCard card, CardFormat format, CancellationToken cancel)
    {
        var pixels = await _painters.Value.Painter.Paint(card, cancel);
        if (!pixels.Ok)
            return pixels.Problems.ToArray();
        if (format == CardFormat.Png)
            return Png.Write(pixels.Value);
        return await Photograph(Png.Write(pixels.Value, 1), card.Width, card.Height, cancel) is { } jpeg ? jpeg : Problem.World(
            new("Máy này chưa có công cụ ghi ảnh JPEG.", "This machine has nothing to write a JPEG with."), null, new("Ghi ra .png, hoặc cài gói libvips-tools (apt-get install libvips-tools).", "Write a .png, or install libvips-tools (apt-get install libvips-tools)."));
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
